package letterbook.settings.ui;

import java.util.Locale;
import java.util.Optional;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CatalogueEntry;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.ProviderPause;
import letterbook.organisation.Organisations;
import letterbook.settings.ChannelState;
import org.springframework.stereotype.Component;

/** What the page of the channels says of a provider, for administrators. */
@Component
class ChannelWords {

    private static final String ASK = "Ask an administrator to ";

    private final ErrorCatalogue catalogue;
    private final Organisations organisations;

    ChannelWords(ErrorCatalogue catalogue, Organisations organisations) {
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    String state(ChannelState state) {
        if (state.pause() != null) {
            return "Paused";
        }
        return switch (state.setup()) {
            case CONFIGURED -> "Working";
            case SANDBOX -> "Sandbox";
            case MISSING -> "Not set up";
        };
    }

    String story(ChannelState state) {
        var pause = state.pause();
        if (pause != null) {
            return why(pause) + " Since " + format().dateTime(pause.since()) + ", tried " + times(pause.times())
                    + " in vain; the next message tries at " + format().exactDateTime(pause.until()) + ".";
        }
        return switch (state.setup()) {
            case CONFIGURED ->
                state.missing().isEmpty() && state.guide().isEmpty()
                        ? "Messages wait on the list of those that people send."
                        : "Takes messages.";
            case SANDBOX -> "A stand-in on this installation takes the messages; they reach nobody.";
            case MISSING -> "Messages for it fail: nothing is set up to carry them.";
        };
    }

    /** What an administrator can do; empty when there is nothing to do. */
    String fix(ChannelState state) {
        var pause = state.pause();
        if (pause != null) {
            return catalogue
                    .find(pause.code())
                    .map(CatalogueEntry::english)
                    .map(CatalogueEntry.Words::fix)
                    .map(fix -> forAdministrators(fix) + " What waits goes on by itself then.")
                    .orElse("");
        }
        return state.missing().isEmpty()
                ? ""
                : "To use " + state.provider() + ", set " + String.join(", ", state.missing()) + " (see docs/operating/"
                        + state.guide() + ").";
    }

    String waiting(ChannelState state) {
        return number(state.waiting()) + " waiting";
    }

    String stuck(ChannelState state) {
        return number(state.stuck()) + " stuck";
    }

    /** Why it is paused, with the provider's own words where it said any. */
    private String why(ProviderPause pause) {
        var words = catalogue
                .find(pause.code())
                .map(CatalogueEntry::english)
                .map(CatalogueEntry.Words::brief)
                .orElse("It takes no messages");
        return words
                + Optional.ofNullable(pause.text())
                        .map(text -> " (" + text + ").")
                        .orElse(".");
    }

    /** The catalogue speaks to agents; here the administrator reads it, and what waits goes on without resending. */
    private static String forAdministrators(String fix) {
        var first = fix.split("(?<=\\.) ", 2)[0];
        return first.startsWith(ASK)
                ? first.substring(ASK.length(), ASK.length() + 1).toUpperCase(Locale.ROOT)
                        + first.substring(ASK.length() + 1)
                : first;
    }

    private String number(long count) {
        return format().number(count) + (count < ChannelState.MANY ? "" : "+");
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }

    private ReaderFormat format() {
        return ReaderFormat.forReader(organisations.current().zone());
    }
}
