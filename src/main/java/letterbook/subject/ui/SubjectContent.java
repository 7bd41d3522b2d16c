package letterbook.subject.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import letterbook.base.ui.PageHeader;
import letterbook.base.ui.PageSection;
import letterbook.base.ui.PropertyList;
import letterbook.base.ui.ReaderFormat;
import letterbook.customer.Customer;
import letterbook.customer.CustomerNavigation;
import letterbook.organisation.Organisations;
import letterbook.subject.SubjectQueries;
import letterbook.subject.SubjectSection;
import letterbook.subject.SubjectType;
import org.springframework.beans.factory.ObjectProvider;

/** What the pages of invoices and contracts have in common: head, facts, documents and contributed sections. */
@org.springframework.stereotype.Component
class SubjectContent {

    private final SubjectQueries subjects;
    private final Organisations organisations;
    private final ObjectProvider<SubjectSection> sections;

    SubjectContent(SubjectQueries subjects, Organisations organisations, ObjectProvider<SubjectSection> sections) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.sections = sections;
    }

    ReaderFormat format() {
        return ReaderFormat.forReader(organisations.current().zone());
    }

    /**
     * @param tab name of the customer page's tab that lists such subjects
     * @param facts to stand beside the documents
     */
    Component page(SubjectType type, long id, String number, Customer customer, String tab, PropertyList facts) {
        var head = new PageHeader(type.label() + " " + number)
                .under("Customers", "customers")
                .under(customer.name(), CustomerNavigation.tab(customer.number(), tab));
        var documents = new DocumentList(
                subjects.documents(type, id), document -> subjects.content(type, id, number, document), format());
        var blocks = new Div(new PageSection("Details", facts), new PageSection("Documents", documents));
        blocks.addClassName("subject-blocks");
        var page = new Div(head, blocks);
        sections.orderedStream()
                .filter(SubjectSection::isPermitted)
                .forEach(contributed ->
                        page.add(new PageSection(contributed.title(), contributed.content(type, id, number))));
        page.addClassName("subject-page");
        return page;
    }
}
