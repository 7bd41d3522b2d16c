package letterbook.communication.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Locale;
import java.util.function.Consumer;
import letterbook.communication.CommunicationRow;

/** How the cells of a list are drawn in the browser: as templates, so that scrolling makes no components on the server. */
final class RowTemplates {

    /** A plain click opens the entry above the list; with a modifier the browser opens its page as any link. */
    private static final String LINK = """
            <a class="row-subject" href="${item.href}" tabindex="-1"
              @click="${(event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); open(); } }}"
              >${item.title}</a><span class="row-repetition" ?hidden="${!item.repetition}">${item.repetition}</span>""";

    private static final String CHANNEL = """
            <span class="channel-label"><vaadin-icon icon="${item.channelIcon}" aria-hidden="true"></vaadin-icon><span>${item.channel}</span></span>""";

    private static final String STATUS = """
            <span class="row-status"><span class="status-badge ${item.colour}"><vaadin-icon icon="${item.statusIcon}" aria-hidden="true"></vaadin-icon><span>${item.status}</span></span><span class="stuck-mark" ?hidden="${!item.stuck}">${item.stuck}</span></span>""";

    private static final String ERROR = """
            <div class="row-error" ?hidden="${!item.error}"><span class="row-error-text" title="${item.error}">${item.error}</span>\
            <a class="row-error-help" href="${item.href}" tabindex="-1"
              @click="${(event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); open(); } }}"
              >What to do</a></div>""";

    private final RowWords words;
    private final Consumer<CommunicationRow> open;

    RowTemplates(RowWords words, Consumer<CommunicationRow> open) {
        this.words = words;
        this.open = open;
    }

    LitRenderer<CommunicationRow> subject() {
        return withSubject(LitRenderer.of("<div class=\"row-title\">" + LINK + "</div>"));
    }

    LitRenderer<CommunicationRow> subjectWithReceiver() {
        var template = """
                <div class="row-title">%s</div><div class="row-second">%s<span class="row-receiver">${item.receiver}</span></div>""".formatted(LINK, CHANNEL);
        return withChannel(withSubject(LitRenderer.of(template))).withProperty("receiver", words::receiver);
    }

    LitRenderer<CommunicationRow> type() {
        return withChannel(LitRenderer.of(CHANNEL));
    }

    LitRenderer<CommunicationRow> status() {
        return withStatus(LitRenderer.of(STATUS));
    }

    LitRenderer<CommunicationRow> statusWithError() {
        return withError(withStatus(LitRenderer.of(STATUS + ERROR)));
    }

    LitRenderer<CommunicationRow> error() {
        return withError(LitRenderer.of(ERROR));
    }

    /** The whole row, for a narrow screen. */
    LitRenderer<CommunicationRow> card() {
        var template = """
                <div class="row-card">
                  <div class="row-card-first"><div class="row-title">%s</div>%s</div>
                  <div class="row-second">%s<span class="row-receiver">${item.receiver}</span><span>${item.sent}</span></div>
                  %s
                </div>""".formatted(LINK, STATUS, CHANNEL, ERROR);
        return withError(withStatus(withChannel(withSubject(LitRenderer.of(template)))))
                .withProperty("receiver", words::receiver)
                .withProperty("sent", words::sent);
    }

    private LitRenderer<CommunicationRow> withSubject(LitRenderer<CommunicationRow> renderer) {
        return withOpen(renderer)
                .withProperty("title", CommunicationRow::title)
                .withProperty("repetition", words::repetition);
    }

    private LitRenderer<CommunicationRow> withChannel(LitRenderer<CommunicationRow> renderer) {
        return renderer.withProperty("channel", row -> row.type().label())
                .withProperty("channelIcon", row -> name(ChannelLabel.icon(row.type())));
    }

    private LitRenderer<CommunicationRow> withStatus(LitRenderer<CommunicationRow> renderer) {
        return renderer.withProperty("status", row -> row.status().label())
                .withProperty("stuck", words::stuck)
                .withProperty("colour", row -> StatusBadge.colourClass(row.status()))
                .withProperty("statusIcon", row -> name(StatusBadge.icon(row.status())));
    }

    private LitRenderer<CommunicationRow> withError(LitRenderer<CommunicationRow> renderer) {
        return withOpen(renderer).withProperty("error", words::error);
    }

    private LitRenderer<CommunicationRow> withOpen(LitRenderer<CommunicationRow> renderer) {
        return renderer.withProperty("href", row -> RowWords.href(row.id())).withFunction("open", open::accept);
    }

    private static String name(VaadinIcon icon) {
        return "vaadin:" + icon.name().toLowerCase(Locale.ENGLISH).replace('_', '-');
    }
}
