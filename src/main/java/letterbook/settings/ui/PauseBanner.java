package letterbook.settings.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import letterbook.base.ui.Banner;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.Organisations;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import letterbook.settings.PausedProviders;
import letterbook.settings.PausedProviders.PausedProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells administrators that a provider is paused and why, and agents that messages wait. */
@Component
@Order(2)
class PauseBanner implements Banner {

    private final PausedProviders paused;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Clock clock;

    PauseBanner(PausedProviders paused, Organisations organisations, CurrentUser user, Clock clock) {
        this.paused = paused;
        this.organisations = organisations;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<String> text() {
        var now = paused.now();
        if (now.isEmpty() || !(isAdministrator() || user.may(Permission.READ_COMMUNICATION_ENTRY))) {
            return Optional.empty();
        }
        return Optional.of(now.stream()
                .map(isAdministrator() ? this::why : PauseBanner::calmly)
                .collect(Collectors.joining(" ")));
    }

    @Override
    public Optional<Link> link() {
        return isAdministrator() ? Optional.of(new Link("Channels", "settings/channels")) : Optional.empty();
    }

    @Override
    public Object state() {
        return paused.now();
    }

    private boolean isAdministrator() {
        return user.may(Permission.EDIT_ORGANISATION_SETTINGS);
    }

    private String why(PausedProvider provider) {
        return provider.name() + " is paused since " + moment(provider.since()) + ": " + provider.why();
    }

    private static String calmly(PausedProvider provider) {
        return provider.type()
                .map(type -> type.label() + " waits at the moment: " + provider.name() + " takes no messages.")
                .orElseGet(() -> provider.name() + " takes no messages at the moment; they wait.");
    }

    /** The time alone within the last day. */
    private String moment(Instant since) {
        var format = ReaderFormat.forReader(organisations.current().zone());
        var day = since.atZone(format.zone());
        return day.toLocalDate().equals(clock.instant().atZone(format.zone()).toLocalDate())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(format.locale())
                        .format(day)
                : format.dateTime(since);
    }
}
