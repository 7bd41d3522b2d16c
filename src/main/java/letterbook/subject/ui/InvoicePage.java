package letterbook.subject.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import letterbook.subject.Invoice;
import letterbook.subject.SubjectQueries;
import letterbook.subject.SubjectType;

/** An invoice with its documents and what was sent about it. */
@Route("invoices/:number")
@PermitAll
class InvoicePage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SubjectQueries subjects;
    private final CustomerDesk customers;
    private final SubjectContent content;
    private String title = SubjectType.INVOICE.label();

    InvoicePage(SubjectQueries subjects, CustomerDesk customers, SubjectContent content) {
        this.subjects = subjects;
        this.customers = customers;
        this.content = content;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PathNumber.find(event, subjects::findInvoice)
                .ifPresentOrElse(
                        this::show, () -> event.rerouteToError(NotFoundException.class, "No invoice has this number"));
    }

    private void show(Invoice invoice) {
        var details = invoice.details();
        var customer = customers.find(details.customerId()).orElseThrow();
        var format = content.format();
        var total = new Span(format.amount(details.total(), details.currency()));
        total.addClassName("amount");
        var facts = new PropertyList()
                .add("Customer", new Anchor(CustomerNavigation.page(customer.number()), customer.name()))
                .add("Number", invoice.number())
                .add("Issued", format.date(details.issueDate()))
                .add("Due", format.date(details.dueDate()))
                .add("Total", total)
                .add("Kind", details.kind());
        title = SubjectType.INVOICE.label() + " " + invoice.number();
        getContent().removeAll();
        getContent()
                .add(content.page(SubjectType.INVOICE, invoice.id(), invoice.number(), customer, "invoices", facts));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
