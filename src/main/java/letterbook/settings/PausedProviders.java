package letterbook.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import letterbook.base.CommunicationType;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.ProviderPause;
import letterbook.dispatch.ProviderPauses;
import org.springframework.stereotype.Service;

/** Who takes no messages at the moment, for what every page tells: read at most once a second on each node. */
@Service
public class PausedProviders {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ProviderPauses pauses;
    private final ErrorCatalogue catalogue;
    private final Clock clock;
    private volatile Seen seen = new Seen(List.of(), Instant.EPOCH);

    PausedProviders(ProviderPauses pauses, ErrorCatalogue catalogue, Clock clock) {
        this.pauses = pauses;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Seen(List<PausedProvider> paused, Instant at) {}

    /**
     * A provider that takes no messages.
     *
     * @param type of the messages that wait, empty for a provider that this application no longer knows
     * @param why one sentence for administrators
     */
    public record PausedProvider(String name, Optional<CommunicationType> type, Instant since, String why) {}

    /** Empty while all work. */
    public List<PausedProvider> now() {
        var known = seen;
        var now = clock.instant();
        if (known.at().plus(FRESH).isBefore(now)) {
            known = new Seen(pauses.all().stream().map(this::explained).toList(), now);
            seen = known;
        }
        return known.paused();
    }

    private PausedProvider explained(ProviderPause pause) {
        return new PausedProvider(
                pause.provider(),
                Carrier.ALL.stream()
                        .filter(carrier -> carrier.provider().equals(pause.provider()))
                        .map(Carrier::type)
                        .findFirst(),
                pause.since(),
                catalogue
                                .find(pause.code())
                                .map(CatalogueEntry::english)
                                .map(CatalogueEntry.Words::brief)
                                .orElse("It takes no messages")
                        + ".");
    }
}
