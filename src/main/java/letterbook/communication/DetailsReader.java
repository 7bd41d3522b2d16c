package letterbook.communication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import letterbook.customer.Customers;
import letterbook.organisation.Organisations;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the details of an entry together. */
@Component
class DetailsReader {

    private final CommunicationEntryRepository entries;
    private final History history;
    private final MessageSources sources;
    private final Customers customers;
    private final Organisations organisations;
    private final CurrentUser user;
    private final RowReader rows;
    private final List<ProviderSuggestion> suggestions;
    private final Clock clock;

    DetailsReader(
            CommunicationEntryRepository entries,
            History history,
            MessageSources sources,
            Customers customers,
            Organisations organisations,
            CurrentUser user,
            RowReader rows,
            List<ProviderSuggestion> suggestions,
            Clock clock) {
        this.entries = entries;
        this.history = history;
        this.sources = sources;
        this.customers = customers;
        this.organisations = organisations;
        this.user = user;
        this.rows = rows;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CommunicationDetails> read(long id) {
        return entries.findById(id).map(this::details);
    }

    private CommunicationDetails details(CommunicationEntry entry) {
        var chain = entries.findByHeaderChainIdOrderByHeaderPosition(entry.chainId());
        return new CommunicationDetails(
                row(entry),
                entry.chainId(),
                entry.scenario(),
                entry.header().subjectId(),
                customers.find(entry.customerId()).orElseThrow().number(),
                entry.receiverName(),
                entry.language(),
                entry.header().route(),
                entry.provider(),
                entry.providerRef(),
                entry.tries().attempt(),
                suggestion(entry),
                history.of(entry.id()),
                chain.stream().map(this::link).toList(),
                sources.find(entry.chainId()).map(MessageSource::documents).orElse(List.of()),
                decision(entry, chain));
    }

    private @Nullable String suggestion(CommunicationEntry entry) {
        var code = entry.code();
        return code == null || !user.may(Permission.READ_MESSAGE_CONTENT)
                ? null
                : suggestions.stream()
                        .flatMap(one -> one.about(entry.id(), code).stream())
                        .findFirst()
                        .orElse(null);
    }

    private CommunicationRow row(CommunicationEntry entry) {
        var header = entry.header();
        return new CommunicationRow(
                entry.id(),
                header.position(),
                header.customerId(),
                header.createdAt(),
                header.title(),
                header.type(),
                header.subjectType(),
                header.subjectNumber(),
                rows.visible(header.type(), header.receiver()),
                entry.status(),
                entry.sentAt(),
                entry.scheduledFor(),
                entry.expectation().stuckAt(),
                entry.code(),
                entry.text());
    }

    /** Whether the user at work may resend this entry now. */
    ResendDecision decision(CommunicationEntry entry, List<CommunicationEntry> chain) {
        var zone = organisations.current().zone();
        return ResendPolicy.decide(
                entry.status(),
                chain.getLast().id() == entry.id(),
                user.may(Permission.RESEND_COMMUNICATION_ENTRY),
                ResendPolicy.deadline(chain.getFirst().createdAt(), zone),
                clock.instant(),
                zone);
    }

    /** The route with its receiver as the user at work may see it. */
    Route visible(Route route) {
        return new Route(
                route.type(),
                rows.visible(route.type(), route.receiver()),
                route.language(),
                route.reason(),
                route.skip());
    }

    private CommunicationDetails.ChainLink link(CommunicationEntry entry) {
        return new CommunicationDetails.ChainLink(
                entry.id(),
                entry.header().position(),
                entry.createdAt(),
                history.startedBy(entry.id()),
                entry.type(),
                rows.visible(entry.type(), entry.receiver()),
                entry.status());
    }
}
