package letterbook.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import letterbook.base.ui.EmptyState;
import letterbook.base.ui.KeysetPages;
import letterbook.base.ui.PageHeader;
import letterbook.customer.CustomerNavigation;
import letterbook.customer.CustomerQueries;
import letterbook.customer.CustomerRow;
import letterbook.organisation.Organisations;

/** All customers by name, with a search that is kept in the address. */
@Route("customers")
@PageTitle("Customers")
@Menu(order = 1, title = "Customers", icon = "icons/customers.svg")
@PermitAll
class CustomersView extends Composite<Div> implements AfterNavigationObserver {

    private static final String QUERY = "q";
    private static final int TYPING_PAUSE_MILLIS = 300;

    private final TextField search = new TextField("Search customers");
    private final CustomerGrid grid;
    private final EmptyState empty = new EmptyState("No customers yet");
    private final Button reset = new Button("Reset search");

    CustomersView(CustomerQueries customers, Organisations organisations) {
        grid = new CustomerGrid(organisations);
        var pages = new KeysetPages<CustomerRow>((after, limit) -> customers.search(search.getValue(), after, limit));

        search.setPlaceholder("Number, name, e-mail or mobile");
        search.setPrefixComponent(new SvgIcon("icons/search.svg"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addClassName("customer-search");
        grid.setEmptyState(empty.with(reset));

        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                searchAgain();
            }
        });
        reset.addClickListener(event -> {
            search.clear();
            search.focus();
            searchAgain();
        });
        grid.open(row -> getUI().ifPresent(ui -> ui.navigate(CustomerNavigation.page(row.number()))));
        grid.show(pages);

        getContent().addClassNames("page", "list-page");
        getContent().add(new PageHeader("Customers"), search, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse(""));
        refresh();
    }

    private void searchAgain() {
        var text = search.getValue().strip();
        var parameters = text.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(QUERY, text));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("customers", parameters)));
        refresh();
    }

    private void refresh() {
        var text = search.getValue().strip();
        if (text.isEmpty()) {
            empty.say("No customers yet", "They appear here when your billing or contract system reports them.");
        } else {
            empty.say(
                    "No customer matches “" + text + "”",
                    "Search by the beginning of a customer number, a name, an e-mail address or a mobile number.");
        }
        reset.setVisible(!text.isEmpty());
        grid.refresh();
    }
}
