package letterbook.communication;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import letterbook.base.IdGenerator;
import letterbook.customer.Customers;
import letterbook.organisation.Organisations;
import letterbook.security.Permission;
import letterbook.template.Scenario;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a message again: a new entry in the same chain, to the receiver, in the language and through the channel that
 * hold today, about the subject as it was reported at first.
 */
@Service
@PreAuthorize("hasRole('" + Permission.Names.RESEND_COMMUNICATION_ENTRY + "')")
public class Resends {

    private final CommunicationEntryRepository entries;
    private final DetailsReader details;
    private final Customers customers;
    private final Organisations organisations;
    private final History history;
    private final DispatchQueue queue;
    private final ResendForecast forecast;
    private final IdGenerator ids;
    private final Clock clock;

    Resends(
            CommunicationEntryRepository entries,
            DetailsReader details,
            Customers customers,
            Organisations organisations,
            History history,
            DispatchQueue queue,
            ResendForecast forecast,
            IdGenerator ids,
            Clock clock) {
        this.entries = entries;
        this.details = details;
        this.customers = customers;
        this.organisations = organisations;
        this.history = history;
        this.queue = queue;
        this.forecast = forecast;
        this.ids = ids;
        this.clock = clock;
    }

    /** Throws {@link UnknownEntryException}. */
    @Transactional(readOnly = true)
    public ResendPreview preview(long id) {
        var entry = find(id);
        var sentAt = entry.sentAt();
        var original = details.read(id).orElseThrow();
        var route = routeOf(entry);
        return new ResendPreview(
                original,
                details.visible(route),
                !route.receiver().equals(entry.receiver()),
                route.skip() == null ? forecast.of(entry, route) : ResendPreview.Outlook.AT_ONCE,
                sentAt == null ? null : Duration.between(sentAt, clock.instant()),
                original.resend());
    }

    /**
     * Makes the new entry. Two requests at once make one: the other is denied.
     *
     * <p>Throws {@link UnknownEntryException}, {@link ResendDeniedException}.
     */
    @Transactional
    public CommunicationEntry resend(long id, Actor actor) {
        // the lock on the chain's first entry lets one resend of the chain pass at a time
        entries.lock(entries.chainOf(id).orElseThrow(() -> new UnknownEntryException(id)));
        var entry = find(id);
        var chain = entries.findByHeaderChainIdOrderByHeaderPosition(entry.chainId());
        if (details.decision(entry, chain) instanceof ResendDecision.Denied denied) {
            throw new ResendDeniedException(denied.reason());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var route = routeOf(entry);
        var resend = new CommunicationEntry(
                ids.next(), entry.header().resend(chain.getLast().header().position() + 1, route, now));
        var changes = new ArrayList<StatusChange>();
        changes.add(resend.created(actor));
        if (route.skip() != null) {
            changes.add(resend.skip(route.skip(), now));
        }
        entries.save(resend);
        history.add(changes);
        if (route.skip() == null) {
            queue.enqueue(List.of(resend));
        }
        return resend;
    }

    private CommunicationEntry find(long id) {
        return entries.findById(id).orElseThrow(() -> new UnknownEntryException(id));
    }

    private Route routeOf(CommunicationEntry entry) {
        return Routing.decide(
                Scenario.ofCode(entry.scenario()).orElseThrow(),
                customers.find(entry.customerId()).orElseThrow().details(),
                organisations.current());
    }
}
