package letterbook.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import letterbook.base.ui.KeysetPages;
import letterbook.base.ui.LanguageNames;
import letterbook.base.ui.NarrowCards;
import letterbook.base.ui.ReaderFormat;
import letterbook.base.ui.RowOpening;
import letterbook.customer.CustomerNavigation;
import letterbook.customer.CustomerRow;
import letterbook.organisation.Organisations;

/** The grid of customers; on a phone a list of cards. */
class CustomerGrid extends Composite<Grid<CustomerRow>> {

    private final Organisations organisations;

    CustomerGrid(Organisations organisations) {
        this.organisations = organisations;
        var grid = getContent();

        grid.addColumn(CustomerRow::number).setHeader("Number").setFlexGrow(0).setWidth("9rem");
        grid.addColumn(LitRenderer.<CustomerRow>of("<a href=${item.href} tabindex='-1'>${item.name}</a>")
                        .withProperty("href", row -> CustomerNavigation.page(row.number()))
                        .withProperty("name", CustomerRow::name))
                .setHeader("Name")
                .setFlexGrow(3)
                .setRowHeader(true);
        grid.addColumn(row -> ReaderFormat.orNothing(row.city())).setHeader("City");
        grid.addColumn(this::language).setHeader("Language");
        grid.addColumn(this::channel).setHeader("Preferred channel").setAutoWidth(true);
        grid.addColumn(row -> row.paymentMethod().label()).setHeader("Payment");
        NarrowCards.on(
                grid,
                "Customers",
                LitRenderer.<CustomerRow>of("""
                                <div class="card-row">
                                  <a class="card-row-title" href=${item.href} tabindex="-1">${item.name}</a>
                                  <div class="card-row-line">${item.line}</div>
                                  <div class="card-row-line">${item.more}</div>
                                </div>""")
                        .withProperty("href", row -> CustomerNavigation.page(row.number()))
                        .withProperty("name", CustomerRow::name)
                        .withProperty(
                                "line",
                                row -> row.number() + " · " + ReaderFormat.orNothing(row.city()) + " · "
                                        + language(row))
                        .withProperty(
                                "more",
                                row -> channel(row) + " · "
                                        + row.paymentMethod().label()));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("list-grid");
        grid.setAriaLabel("Customers");
    }

    void setEmptyState(Component empty) {
        getContent().setEmptyStateComponent(empty);
    }

    void open(Consumer<CustomerRow> open) {
        RowOpening.on(getContent(), open);
    }

    void show(KeysetPages<CustomerRow> pages) {
        getContent().setItems(pages::fetch).setIdentifierProvider(CustomerRow::id);
    }

    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    private String language(CustomerRow row) {
        return LanguageNames.own(organisations.current().languageFor(row.language()));
    }

    private String channel(CustomerRow row) {
        return row.preference() == null
                ? organisations.current().defaultChannel().label()
                : row.preference().label();
    }
}
