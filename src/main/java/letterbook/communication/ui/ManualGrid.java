package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import letterbook.base.ui.KeysetPages;
import letterbook.base.ui.NarrowCards;
import letterbook.base.ui.ReaderFormat;
import letterbook.base.ui.RowOpening;
import letterbook.communication.ManualTask;

/** What waits to be sent by hand, one a row; on a phone one a card. */
final class ManualGrid extends Composite<Grid<ManualTask>> {

    private static final String LINK = """
            <a class="row-subject" href="${item.href}" tabindex="-1"
              @click="${(event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); open(); } }}"
              >${item.title}</a>""";

    private static final String RECEIVER = """
            <div class="manual-receiver">${item.receiver}</div>
            <div class="row-second" ?hidden="${!item.contact}">${item.contact}</div>""";

    private static final String WAITING = """
            <span class="manual-since">${item.since}</span><span class="overdue-mark" ?hidden="${!item.overdue}">Overdue</span>""";

    /** Clicks on a button are its own and do not open the row. */
    private static final String BUTTONS = """
            <div class="manual-buttons"><vaadin-button theme="small" aria-label="Mark ${item.title} as sent"
              @click="${(event) => { event.stopPropagation(); sent(); }}">Mark as sent…</vaadin-button>\
            <vaadin-button theme="small tertiary" aria-label="${item.title} is not possible"
              @click="${(event) => { event.stopPropagation(); impossible(); }}">Not possible…</vaadin-button></div>""";

    private final Grid<ManualTask> grid = getContent();
    private final ReaderFormat format;
    private final Consumer<ManualTask> open;
    private final Consumer<ManualTask> sent;
    private final Consumer<ManualTask> impossible;

    ManualGrid(
            ReaderFormat format,
            Consumer<ManualTask> open,
            Consumer<ManualTask> sent,
            Consumer<ManualTask> impossible) {
        this.format = format;
        this.open = open;
        this.sent = sent;
        this.impossible = impossible;

        grid.addColumn(drawn(LINK)).setHeader("Subject").setWidth("12rem").setFlexGrow(2);
        grid.addColumn(
                        drawn(
                                "<div class=\"manual-customer\">${item.customer}</div><div class=\"row-second\">${item.number}</div>"))
                .setHeader("Customer")
                .setWidth("11rem")
                .setFlexGrow(2);
        grid.addColumn(drawn(RECEIVER)).setHeader("Receiver").setWidth("14rem").setFlexGrow(3);
        grid.addColumn(drawn(WAITING))
                .setHeader("Waiting since")
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(drawn(BUTTONS))
                .setHeader("When it is done")
                .setWidth("17rem")
                .setFlexGrow(0);
        NarrowCards.on(grid, "Manual", drawn("""
                <div class="card-row"><div class="card-row-title">%s</div>
                  <div class="card-row-line">${item.customer} · ${item.number}</div>
                  <div class="card-row-line">${item.receiver}</div>
                  <div class="card-row-line" ?hidden="${!item.contact}">${item.contact}</div>
                  <div class="card-row-line">Waiting since %s</div>%s</div>""".formatted(LINK, WAITING, BUTTONS)));
        grid.setAriaLabel("Messages to send by hand");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("manual-grid");
        RowOpening.on(grid, open);
    }

    private LitRenderer<ManualTask> drawn(String template) {
        var renderer = LitRenderer.<ManualTask>of(template)
                .withProperty("href", task -> RowWords.href(task.id()))
                .withProperty("title", ManualTask::title)
                .withProperty("customer", ManualTask::customerName)
                .withProperty("number", ManualTask::customerNumber)
                .withProperty("receiver", task -> task.receiver().isEmpty() ? "No postal address" : task.receiver())
                .withProperty("contact", ManualTask::contact)
                .withProperty("since", task -> format.dateTime(task.waitingSince()))
                .withProperty("overdue", ManualTask::overdue);
        if (template.contains("open()")) {
            renderer.withFunction("open", open::accept);
        }
        if (template.contains("sent()")) {
            renderer.withFunction("sent", sent::accept).withFunction("impossible", impossible::accept);
        }
        return renderer;
    }

    void whenEmpty(Component reason) {
        grid.setEmptyStateComponent(reason);
    }

    void show(KeysetPages<ManualTask> pages) {
        grid.setItems(pages::fetch).setIdentifierProvider(ManualTask::id);
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    void focus() {
        grid.focus();
    }
}
