package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.TestCustomers;
import letterbook.TestMail;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.StartDeniedException;
import letterbook.communication.Starts;
import letterbook.communication.Urgency;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.START_COMMUNICATION, Permission.READ_MESSAGE_CONTENT})
class StartAgainTest extends SpringBrowserlessTest {

    private final String address = "jan-" + UUID.randomUUID() + "@customer.example";

    @Autowired
    private Starts starts;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private String invoice;

    @BeforeEach
    void anInvoiceThatWasSent() {
        customer = customers.withEmail(address);
        invoice = customers.invoiceOf(customer);
        report(Scenario.INVOICE_ISSUED);
    }

    @Test
    void theInvoicesPageStartsItsMessageAgainAsAChainOfItsOwn() {
        UI.getCurrent().navigate("invoices/" + invoice);

        press("Start again…");
        press("Start again");
        customers.awaitSettled(customer.id());

        assertThat(TestMail.to(address)).hasSize(2);
        assertThat(jdbc.sql("select count(distinct chain_id) from communication where subject_number = ?")
                        .param(invoice)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select history.actor_name from communication_history history join communication entry"
                                + " on entry.id = history.communication_id where subject_number = ?"
                                + " order by history.id")
                        .param(invoice)
                        .query((row, number) -> row.getString(1))
                        .list())
                .contains("Anna de Boer");
    }

    @Test
    void eachKindOfMessageThatWasSentCanBeStartedAndTellsHowItWouldGo() {
        report(Scenario.INVOICE_REMINDER);

        assertThat(startable())
                .extracting(Starts.Startable::title)
                .containsExactly("Payment reminder " + invoice, "Invoice " + invoice);
        assertThat(startable())
                .allSatisfy(one -> assertThat(one.now().receiver()).isEqualTo(address));
    }

    @Test
    void twoAtOnceStartOne() {
        var seenByBoth = startable().getFirst();
        starts.start(seenByBoth, invoice, Actor.person("Anna"));
        customers.awaitSettled(customer.id());

        assertThatThrownBy(() -> starts.start(seenByBoth, invoice, Actor.person("Ben")))
                .isInstanceOf(StartDeniedException.class)
                .hasMessage("Somebody has started it again meanwhile.");
    }

    @Test
    void whatIsOnItsWayIsNotStartedAgain() {
        jdbc.sql("update communication set status = 2 where subject_number = ?")
                .param(invoice)
                .update();

        assertThatThrownBy(() -> starts.start(startable().getFirst(), invoice, Actor.person("Anna")))
                .isInstanceOf(StartDeniedException.class)
                .hasMessageContaining("still on its way");
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionThereIsNoButtonAndTheServiceRefuses() {
        UI.getCurrent().navigate("invoices/" + invoice);

        assertThat($(Button.class).withText("Start again…").exists()).isFalse();
        assertThatThrownBy(this::startable).isInstanceOf(AccessDeniedException.class);
    }

    private List<Starts.Startable> startable() {
        return starts.of(
                SubjectType.INVOICE, subjects.findInvoice(invoice).orElseThrow().id(), invoice);
    }

    private CommunicationEntry report(Scenario scenario) {
        var entry = acceptance.accept(
                new CommunicationRequest(scenario, invoice, Map.of(), Urgency.INTERACTIVE), Actor.workflow("billing"));
        customers.awaitSettled(customer.id());
        return entry;
    }

    private void press(String caption) {
        test($(Button.class).withText(caption).single()).click();
    }
}
