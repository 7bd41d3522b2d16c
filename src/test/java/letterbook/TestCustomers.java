package letterbook;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import letterbook.base.PostalAddress;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.Urgency;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.Subjects;
import letterbook.template.Scenario;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes customers and invoices that only one test knows. */
@Component
public class TestCustomers {

    private final Customers customers;
    private final Subjects subjects;
    private final Acceptance acceptance;
    private final JdbcClient jdbc;

    TestCustomers(Customers customers, Subjects subjects, Acceptance acceptance, JdbcClient jdbc) {
        this.customers = customers;
        this.subjects = subjects;
        this.acceptance = acceptance;
        this.jdbc = jdbc;
    }

    public Customer withEmail(@Nullable String email) {
        return put("C-" + UUID.randomUUID(), email, Preferences.NONE);
    }

    public Customer prefers(String email, Preferences preferences) {
        return put("C-" + UUID.randomUUID(), email, preferences);
    }

    public Customer changeEmail(Customer customer, @Nullable String email) {
        return put(customer.number(), email, customer.details().preferences());
    }

    public Customer changeToPostOnly(Customer customer) {
        return put(
                customer.number(),
                customer.details().email(),
                new Preferences(null, null, null, ChannelPreference.POST, null));
    }

    /** What is sent from now on fails: nobody knows an address for electronic invoices. */
    public Customer changeToEInvoicingWithoutAddress(Customer customer) {
        return put(
                customer.number(),
                customer.details().email(),
                new Preferences(null, null, null, ChannelPreference.E_INVOICE, null));
    }

    private Customer put(String number, @Nullable String email, Preferences preferences) {
        return customers
                .put(
                        number,
                        new CustomerDetails(
                                "Van Dijk Installaties B.V.",
                                CustomerKind.COMPANY,
                                "en",
                                email,
                                "+31612345678",
                                new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL"),
                                PaymentMethod.TRANSFER,
                                null,
                                preferences))
                .customer();
    }

    /** Number of a new invoice of the customer. */
    public String invoiceOf(Customer customer) {
        var number = "2026-" + UUID.randomUUID();
        subjects.putInvoice(
                number,
                new InvoiceDetails(
                        customer.id(),
                        null,
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1),
                        new BigDecimal("121.00"),
                        "EUR"));
        return number;
    }

    /** The entry of a new invoice of the customer, which leaves at once. */
    public CommunicationEntry reportInvoiceOf(Customer customer) {
        return acceptance.accept(
                new CommunicationRequest(Scenario.INVOICE_ISSUED, invoiceOf(customer), Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
    }

    /** Waits until no entry of the customer is on its way. */
    public void awaitSettled(long customerId) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from communication where customer_id = ? and status in (1, 2)")
                                .param(customerId)
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
