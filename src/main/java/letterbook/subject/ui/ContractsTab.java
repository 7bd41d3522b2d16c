package letterbook.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import letterbook.subject.ContractRow;
import letterbook.subject.SubjectNavigation;
import letterbook.subject.SubjectQueries;
import letterbook.subject.SubjectType;

/** The contracts of a customer, on the customer page. */
@org.springframework.stereotype.Component
class ContractsTab implements CustomerTab {

    private final SubjectQueries subjects;
    private final Organisations organisations;

    ContractsTab(SubjectQueries subjects, Organisations organisations) {
        this.subjects = subjects;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public String title() {
        return "Contracts";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isPermitted() {
        return true;
    }

    @Override
    public long count(Customer customer) {
        return subjects.countContracts(customer.id());
    }

    @Override
    public Component content(Customer customer) {
        var format = ReaderFormat.forReader(organisations.current().zone());
        var grid = new Grid<ContractRow>();

        grid.addColumn(LitRenderer.<ContractRow>of("<a href=${item.href} tabindex='-1'>${item.number}</a>")
                        .withProperty("href", ContractsTab::path)
                        .withProperty("number", ContractRow::number))
                .setHeader("Number")
                .setRowHeader(true);
        grid.addColumn(ContractRow::title).setHeader("Title").setFlexGrow(3);
        grid.addColumn(row -> format.date(row.startDate())).setHeader("Start");
        NarrowCards.on(
                grid,
                "Contracts",
                LitRenderer.<ContractRow>of("""
                                <div class="card-row">
                                  <a class="card-row-title" href=${item.href} tabindex="-1">${item.title}</a>
                                  <div class="card-row-line">${item.line}</div>
                                </div>""")
                        .withProperty("href", ContractsTab::path)
                        .withProperty("title", ContractRow::title)
                        .withProperty("line", row -> row.number() + " · from " + format.date(row.startDate())));
        grid.setAriaLabel("Contracts of " + customer.name());
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("list-grid");
        grid.setEmptyStateComponent(new EmptyState(
                "No contracts yet for this customer", "They appear here when the contract system reports them."));
        RowOpening.on(grid, row -> UI.getCurrent().navigate(path(row)));

        var pages = new KeysetPages<ContractRow>(
                (after, limit) -> subjects.contracts(customer.id(), after == null ? null : after.id(), limit));
        grid.setItems(pages::fetch).setIdentifierProvider(ContractRow::id);
        return grid;
    }

    private static String path(ContractRow row) {
        return SubjectNavigation.page(SubjectType.CONTRACT, row.number());
    }
}
