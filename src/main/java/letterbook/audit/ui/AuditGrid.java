package letterbook.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import letterbook.audit.AuditRow;
import letterbook.base.ui.KeysetPages;
import letterbook.base.ui.NarrowCards;
import letterbook.base.ui.RowOpening;

/** The rows of the audit log, drawn in the browser so that scrolling makes no components on the server. */
final class AuditGrid extends Composite<Grid<AuditRow>> {

    /** A click on the link leads to the thing and does not open the row. */
    private static final String THING = """
            <a href="${item.href}" tabindex="-1" ?hidden="${!item.href}" title="${item.thing}"
              @click="${(event) => event.stopPropagation()}">${item.thing}</a>\
            <span ?hidden="${item.href}" title="${item.thing}">${item.thing}</span>""";

    private static final String WHAT = """
            <span class="${item.alarming}" title="${item.what}">${item.what}</span>""";

    private static final String DETAILS = """
            <span title="${item.details}">${item.details}</span>""";

    private final Grid<AuditRow> grid = getContent();
    private final AuditWords words;

    AuditGrid(AuditWords words, Consumer<AuditRow> open) {
        this.words = words;

        grid.addColumn(words::time).setHeader("Time").setWidth("11rem").setFlexGrow(0);
        grid.addColumn(drawn("<span title=\"${item.who}\">${item.who}</span>"))
                .setHeader("Who")
                .setWidth("9rem")
                .setFlexGrow(2);
        grid.addColumn(drawn(WHAT)).setHeader("What").setWidth("9.5rem").setFlexGrow(1);
        grid.addColumn(drawn(THING)).setHeader("About").setWidth("9rem").setFlexGrow(3);
        grid.addColumn(drawn(DETAILS)).setHeader("Details").setWidth("8rem").setFlexGrow(4);
        NarrowCards.on(grid, "Audit log", drawn("""
                <div class="card-row">
                  <div class="card-row-head"><span class="card-row-title">%s</span></div>
                  <div class="card-row-line">${item.who}</div>
                  <div class="card-row-line" ?hidden="${!item.thing}">%s</div>
                  <div class="card-row-line" ?hidden="${!item.details}">${item.details}</div>
                  <div class="card-row-line">${item.time}</div>
                </div>""".formatted(WHAT, THING)));
        grid.setAriaLabel("Audit log");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("audit-grid");
        RowOpening.on(grid, open);
    }

    private LitRenderer<AuditRow> drawn(String template) {
        return LitRenderer.<AuditRow>of(template)
                .withProperty("time", words::time)
                .withProperty("who", words::who)
                .withProperty("what", words::what)
                .withProperty("alarming", row -> words.isAlarming(row) ? "audit-alarming" : "")
                .withProperty("thing", words::thing)
                .withProperty("href", row -> words.link(row).orElse(""))
                .withProperty("details", words::details);
    }

    void whenEmpty(Component reason) {
        grid.setEmptyStateComponent(reason);
    }

    void show(KeysetPages<AuditRow> pages) {
        grid.setItems(pages::fetch).setIdentifierProvider(AuditRow::number);
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
