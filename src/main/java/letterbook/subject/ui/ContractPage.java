package letterbook.subject.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import letterbook.base.ui.PathNumber;
import letterbook.base.ui.PropertyList;
import letterbook.customer.CustomerDesk;
import letterbook.customer.CustomerNavigation;
import letterbook.subject.Contract;
import letterbook.subject.SubjectQueries;
import letterbook.subject.SubjectType;

/** A contract with its documents and what was sent about it. */
@Route("contracts/:number")
@PermitAll
class ContractPage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SubjectQueries subjects;
    private final CustomerDesk customers;
    private final SubjectContent content;
    private String title = SubjectType.CONTRACT.label();

    ContractPage(SubjectQueries subjects, CustomerDesk customers, SubjectContent content) {
        this.subjects = subjects;
        this.customers = customers;
        this.content = content;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PathNumber.find(event, subjects::findContract)
                .ifPresentOrElse(
                        this::show, () -> event.rerouteToError(NotFoundException.class, "No contract has this number"));
    }

    private void show(Contract contract) {
        var details = contract.details();
        var customer = customers.find(details.customerId()).orElseThrow();
        var facts = new PropertyList()
                .add("Customer", new Anchor(CustomerNavigation.page(customer.number()), customer.name()))
                .add("Number", contract.number())
                .add("Title", details.title())
                .add("Start", content.format().date(details.startDate()));
        title = SubjectType.CONTRACT.label() + " " + contract.number();
        getContent().removeAll();
        getContent()
                .add(content.page(
                        SubjectType.CONTRACT, contract.id(), contract.number(), customer, "contracts", facts));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
