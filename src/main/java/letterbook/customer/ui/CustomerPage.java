package letterbook.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;
import letterbook.base.ui.LanguageNames;
import letterbook.base.ui.PageHeader;
import letterbook.base.ui.PathNumber;
import letterbook.customer.Customer;
import letterbook.customer.CustomerDesk;
import letterbook.customer.CustomerNavigation;
import letterbook.customer.CustomerNavigation.EditableField;
import letterbook.customer.CustomerTab;
import letterbook.organisation.Organisations;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Everything about one customer, in tabs; the address tells which. */
@Route("customers/:number/:tab?")
@PermitAll
class CustomerPage extends Composite<Div> implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final String OVERVIEW = "overview";
    private static final String EDIT = "edit";

    private final CustomerDesk desk;
    private final Organisations organisations;
    private final CurrentUser user;
    private final ObjectProvider<CustomerTab> contributed;

    private final Div head = new Div();
    private @Nullable Customer customer;
    private @Nullable CustomerTabs tabs;
    private @Nullable Overview overview;
    private @Nullable Location back;

    CustomerPage(
            CustomerDesk desk, Organisations organisations, CurrentUser user, ObjectProvider<CustomerTab> contributed) {
        this.desk = desk;
        this.organisations = organisations;
        this.user = user;
        this.contributed = contributed;
        getContent().addClassNames("page", "tabbed-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("tab").orElse(OVERVIEW);
        var found = PathNumber.find(event, desk::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "No customer has this number");
            return;
        }
        var same = customer != null && customer.id() == found.get().id();
        customer = found.get();
        if (!same || tabs == null) {
            overview = null;
            tabs = newTabs(found.get());
            getContent().removeAll();
            getContent().add(head, tabs);
        }
        showHead(found.get());
        if (!tabs.select(name)) {
            event.rerouteToError(NotFoundException.class, "A customer has no page " + name);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        back = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CustomerNavigation.BACK)
                .map(Location::new)
                .filter(location -> tabs != null && tabs.has(location.getPath()))
                .orElse(null);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EDIT)
                .flatMap(EditableField::ofParameter)
                .filter(field -> mayEdit())
                .ifPresent(this::edit);
    }

    @Override
    public String getPageTitle() {
        return customer == null ? "Customer" : customer.name();
    }

    private void showHead(Customer shown) {
        var details = shown.details();
        head.removeAll();
        head.add(new PageHeader(shown.name())
                .under(new RouterLink("Customers", CustomersView.class))
                .fact(shown.number())
                .fact(details.paymentMethod().label())
                .fact(LanguageNames.own(organisations.current().languageFor(details.language()))));
    }

    private CustomerTabs newTabs(Customer shown) {
        var made = new CustomerTabs(name -> getUI().ifPresent(ui -> ui.navigate(address(name))));
        made.add(OVERVIEW, "Overview", Optional.empty(), this::overview);
        contributed.stream()
                .filter(CustomerTab::isPermitted)
                .sorted(Comparator.comparingInt(CustomerTab::order))
                .forEach(tab ->
                        made.add(tab.name(), tab.title(), Optional.of(tab.count(shown)), () -> tab.content(shown)));
        return made;
    }

    private Overview overview() {
        overview = new Overview(organisations.current(), mayEdit() ? this::edit : null);
        overview.show(shown());
        return overview;
    }

    private void edit(EditableField field) {
        new CustomerEditing(desk, shown(), organisations.current(), this::afterEdit).edit(field);
    }

    private void afterEdit() {
        customer = desk.find(shown().number()).orElseThrow();
        showHead(customer);
        if (overview != null) {
            overview.show(customer);
        }
        getUI().ifPresent(this::leaveEdit);
    }

    /** Back to where the dialog was asked for; else the address no longer asks for it. */
    private void leaveEdit(UI ui) {
        var next = back;
        back = null;
        if (next == null) {
            forgetEdit(ui);
        } else {
            ui.navigate(address(next.getPath()), next.getQueryParameters());
        }
    }

    /** The address no longer asks for a dialog once it is closed. */
    private static void forgetEdit(UI ui) {
        var location = ui.getActiveViewLocation();
        if (location.getQueryParameters().getSingleParameter(EDIT).isPresent()) {
            ui.getPage().getHistory().replaceState(null, new Location(location.getPath()));
        }
    }

    private boolean mayEdit() {
        return user.may(Permission.EDIT_CUSTOMERS);
    }

    private Customer shown() {
        if (customer == null) {
            throw new IllegalStateException("No customer is shown");
        }
        return customer;
    }

    private String address(String tab) {
        var number = shown().number();
        return tab.equals(OVERVIEW) ? CustomerNavigation.page(number) : CustomerNavigation.tab(number, tab);
    }
}
