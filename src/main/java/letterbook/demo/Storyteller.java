package letterbook.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import letterbook.base.CommunicationType;
import letterbook.communication.Route;
import letterbook.communication.Routing;
import letterbook.customer.EInvoiceNetwork;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Turns business events of the past into entries, and lets agents resend some of them. */
final class Storyteller {

    /** Of so many messages of a type one goes wrong, so that each mishap comes up in three months. */
    private static final Map<CommunicationType, Integer> MISHAP_EVERY = Map.of(
            CommunicationType.EMAIL, 40,
            CommunicationType.SMS, 4,
            CommunicationType.POST, 8,
            CommunicationType.E_INVOICE, 11,
            CommunicationType.MANUAL, 5);

    private static final int LONGEST_CHAIN = 4;

    private final Organisation organisation;
    private final Rhythm rhythm;
    private final Life life;
    private final PastIds ids;
    private final RandomGenerator random;
    private final Map<CommunicationType, Integer> told = new EnumMap<>(CommunicationType.class);
    private final Map<CommunicationType, Integer> mishaps = new EnumMap<>(CommunicationType.class);

    Storyteller(Organisation organisation, Rhythm rhythm, Life life, PastIds ids, RandomGenerator random) {
        this.organisation = organisation;
        this.rhythm = rhythm;
        this.life = life;
        this.ids = ids;
        this.random = random;
    }

    /** The entry of the event, and those of its resends. */
    List<PastEntry> tell(Occurrence occurrence) {
        var customer = occurrence.subject().customer();
        var route = today(occurrence);
        var mishap = route.skip() == null ? mishap(route, customer) : null;
        var then = mishap == null || isLasting(mishap, route, customer)
                ? route
                : Receivers.then(mishap, route, customer.details(), random);
        var entry = PastEntry.first(ids.next(occurrence.at()), occurrence, then, rhythm.now());
        var chain = new ArrayList<PastEntry>(List.of(entry));
        if (route.skip() != null) {
            entry.skip(occurrence.at(), route.skip());
        } else {
            life.live(entry, mishap);
            followUp(chain, mishap);
        }
        return chain;
    }

    private void followUp(List<PastEntry> chain, @Nullable Mishap mishap) {
        var last = chain.getLast();
        if (chain.size() == LONGEST_CHAIN || !isWorthResending(last)) {
            return;
        }
        var at = rhythm.officeTimeAfter(last.lastEventAt(), random.nextInt(3), random);
        if (at.isAfter(rhythm.now())) {
            return;
        }
        var route = today(last.occurrence());
        if (route.skip() != null) {
            return;
        }
        var again = last.resend(ids.next(at), at, route, Colleagues.any(random));
        chain.add(again);
        var customer = last.occurrence().subject().customer();
        var lasting = mishap != null && isLasting(mishap, route, customer);
        var repeated = lasting || (mishap != null && mishap.receiver() == Mishap.Was.SAME && random.nextInt(5) == 0);
        var next = repeated ? mishap : null;
        life.live(again, next);
        followUp(chain, next);
    }

    private boolean isWorthResending(PastEntry entry) {
        return switch (entry.status()) {
            case FAILED -> random.nextInt(100) < (entry.position() == 1 ? 68 : 40);
            case SUCCESSFUL -> entry.position() == 1 && random.nextInt(130) == 0;
            case GENERATING, SENDING, SKIPPED, REJECTED -> false;
        };
    }

    private @Nullable Mishap mishap(Route route, DemoCustomer customer) {
        var lasting = customer.flaw().mishapOf(route.type());
        if (lasting.isPresent()) {
            return lasting.get();
        }
        var every = MISHAP_EVERY.getOrDefault(route.type(), 10);
        if (told.merge(route.type(), 1, Integer::sum) % every != 0) {
            return null;
        }
        var electronic = customer.details().eInvoicing();
        if (electronic != null
                && route.type() == CommunicationType.E_INVOICE
                && electronic.network() == EInvoiceNetwork.CHORUS_PRO) {
            return Mishap.SERVICE_CODE;
        }
        var possible = Arrays.stream(Mishap.values())
                .filter(candidate -> candidate.type() == route.type() && candidate != Mishap.SERVICE_CODE)
                .toList();
        return possible.get(mishaps.merge(route.type(), 1, Integer::sum) % possible.size());
    }

    private static boolean isLasting(Mishap mishap, Route route, DemoCustomer customer) {
        return customer.flaw().mishapOf(route.type()).filter(mishap::equals).isPresent();
    }

    private Route today(Occurrence occurrence) {
        return Routing.decide(
                occurrence.scenario(), occurrence.subject().customer().details(), organisation);
    }
}
