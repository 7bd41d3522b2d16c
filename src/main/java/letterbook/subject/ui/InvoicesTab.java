package letterbook.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import letterbook.base.ui.EmptyState;
import letterbook.base.ui.KeysetPages;
import letterbook.base.ui.NarrowCards;
import letterbook.base.ui.ReaderFormat;
import letterbook.base.ui.RowOpening;
import letterbook.customer.Customer;
import letterbook.customer.CustomerTab;
import letterbook.organisation.Organisations;
import letterbook.subject.InvoiceRow;
import letterbook.subject.SubjectNavigation;
import letterbook.subject.SubjectQueries;
import letterbook.subject.SubjectType;

/** The invoices of a customer, on the customer page. */
@org.springframework.stereotype.Component
class InvoicesTab implements CustomerTab {

    private final SubjectQueries subjects;
    private final Organisations organisations;

    InvoicesTab(SubjectQueries subjects, Organisations organisations) {
        this.subjects = subjects;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    public String title() {
        return "Invoices";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isPermitted() {
        return true;
    }

    @Override
    public long count(Customer customer) {
        return subjects.countInvoices(customer.id());
    }

    @Override
    public Component content(Customer customer) {
        var format = ReaderFormat.forReader(organisations.current().zone());
        var grid = new Grid<InvoiceRow>();

        grid.addColumn(LitRenderer.<InvoiceRow>of("<a href=${item.href} tabindex='-1'>${item.number}</a>")
                        .withProperty("href", InvoicesTab::path)
                        .withProperty("number", InvoiceRow::number))
                .setHeader("Number")
                .setRowHeader(true);
        grid.addColumn(row -> format.date(row.issueDate())).setHeader("Issued");
        grid.addColumn(row -> format.date(row.dueDate())).setHeader("Due");
        grid.addColumn(row -> format.amount(row.total(), row.currency()))
                .setHeader("Total")
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> ReaderFormat.orNothing(row.kind())).setHeader("Kind");
        NarrowCards.on(
                grid,
                "Invoices",
                LitRenderer.<InvoiceRow>of("""
                                <div class="card-row">
                                  <div class="card-row-head">
                                    <a class="card-row-title" href=${item.href} tabindex="-1">${item.number}</a>
                                    <span class="amount">${item.total}</span>
                                  </div>
                                  <div class="card-row-line">${item.line}</div>
                                </div>""")
                        .withProperty("href", InvoicesTab::path)
                        .withProperty("number", InvoiceRow::number)
                        .withProperty("total", row -> format.amount(row.total(), row.currency()))
                        .withProperty(
                                "line",
                                row -> "Issued " + format.date(row.issueDate()) + " · due "
                                        + format.date(row.dueDate())));
        grid.setAriaLabel("Invoices of " + customer.name());
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("list-grid");
        grid.setEmptyStateComponent(new EmptyState(
                "No invoices yet for this customer", "They appear here when the billing system reports them."));
        RowOpening.on(grid, row -> UI.getCurrent().navigate(path(row)));

        var pages = new KeysetPages<InvoiceRow>(
                (after, limit) -> subjects.invoices(customer.id(), after == null ? null : after.id(), limit));
        grid.setItems(pages::fetch).setIdentifierProvider(InvoiceRow::id);
        return grid;
    }

    private static String path(InvoiceRow row) {
        return SubjectNavigation.page(SubjectType.INVOICE, row.number());
    }
}
