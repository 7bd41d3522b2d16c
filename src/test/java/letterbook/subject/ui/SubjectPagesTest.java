package letterbook.subject.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.TestCustomers;
import letterbook.customer.Customer;
import letterbook.subject.ContractDetails;
import letterbook.subject.Documents;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.InvoiceRow;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@SignedInAs
class SubjectPagesTest extends SpringBrowserlessTest {

    @Autowired
    TestCustomers testCustomers;

    @Autowired
    Subjects subjects;

    @Autowired
    Documents documents;

    Customer customer;
    String number;

    @BeforeEach
    void aCustomerWithAnInvoice() {
        customer = testCustomers.withEmail("info@vandijk.nl");
        number = testCustomers.invoiceOf(customer);
    }

    @Test
    void anInvoiceTellsItsFactsAndWhoseItIs() {
        UI.getCurrent().navigate("invoices/" + number);

        assertThat(find(H1.class).single().getText()).isEqualTo("Invoice " + number);
        assertThat(text()).contains("1 Nov 2026", "1 Dec 2026", "€121.00", "No documents");
        assertThat(find(Anchor.class).withText("Van Dijk Installaties B.V.").all())
                .extracting(Anchor::getHref)
                .contains("customers/" + customer.number(), "customers/" + customer.number() + "/invoices");
    }

    @Test
    void documentsTellTheirTypeAndSizeAndCanBeSaved() {
        var invoice = subjects.findInvoice(number).orElseThrow();
        var pdf = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        documents.put(SubjectType.INVOICE, invoice.id(), "invoice.pdf", "application/pdf", pdf);
        documents.put(
                SubjectType.INVOICE, invoice.id(), "invoice.xml", "application/xml", new byte[] {'<', 'a', '/', '>'});

        UI.getCurrent().navigate("invoices/" + number);

        assertThat(text()).contains("PDF · 8 B", "XML · 4 B");
        assertThat(find(Anchor.class).withText("Download").all()).hasSize(2);
        var view = find(Anchor.class).withText("invoice.pdf").single();
        assertThat(view.getTarget()).contains("_blank");
        assertThat(find(Anchor.class).withText("invoice.xml").all()).isEmpty();
    }

    @Test
    void aContractTellsItsFacts() {
        subjects.putContract(
                "K-" + number, new ContractDetails(customer.id(), "Energy, 3 years", LocalDate.of(2025, 1, 1)));

        UI.getCurrent().navigate("contracts/K-" + number);

        assertThat(text()).contains("Contract K-" + number, "Energy, 3 years", "1 Jan 2025");
    }

    @Test
    void unknownSubjectsAreNotFound() {
        UI.getCurrent().navigate("invoices/NONE");
        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");

        UI.getCurrent().navigate("contracts/NONE");
        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCustomersInvoicesAreListedNewestFirstAndOpen() {
        var credit = "CREDIT-" + number;
        subjects.putInvoice(
                credit,
                new InvoiceDetails(
                        customer.id(), "credit", LocalDate.of(2026, 11, 2), null, new BigDecimal("-21.00"), "EUR"));

        UI.getCurrent().navigate("customers/" + customer.number() + "/invoices");

        var grid = test((Grid<InvoiceRow>) find(Grid.class).single());
        assertThat(grid.size()).isEqualTo(2);
        assertThat(grid.getRow(0).number()).isEqualTo(credit);
        assertThat(grid.getCellText(0, 2)).isEqualTo("–");
        assertThat(grid.getCellText(0, 3)).isEqualTo("-€21.00");

        grid.clickRow(0);

        assertThat(find(H1.class).single().getText()).isEqualTo("Invoice " + credit);
    }

    @Test
    void aCustomerWithoutContractsSaysSo() {
        UI.getCurrent().navigate("customers/" + customer.number() + "/contracts");

        assertThat(find(Grid.class)
                        .single()
                        .getEmptyStateComponent()
                        .getElement()
                        .getTextRecursively())
                .contains("No contracts yet for this customer");
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
