package letterbook.channel.sms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import letterbook.TestHistory;
import letterbook.base.PostalAddress;
import letterbook.base.UtcTime;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
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

/** Sends text messages through the whole application, and looks what became of them. */
@Component
public class Texting {

    private final Customers customers;
    private final Subjects subjects;
    private final Acceptance acceptance;
    private final TestHistory history;
    private final JdbcClient jdbc;

    Texting(Customers customers, Subjects subjects, Acceptance acceptance, TestHistory history, JdbcClient jdbc) {
        this.customers = customers;
        this.subjects = subjects;
        this.acceptance = acceptance;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** How an entry stands. */
    public record Standing(
            CommunicationStatus status,
            @Nullable String code,
            @Nullable String text,
            int attempt,
            boolean inFlight,
            @Nullable String sid,
            @Nullable Instant scheduledFor) {}

    /** What the stand-in has. */
    record Taken(String sid, String from, String text, String state) {}

    /** An invoice to a customer with this number, whose own words are in the text of the message. */
    public CommunicationEntry send(@Nullable String mobile) {
        return send(mobile, "en");
    }

    CommunicationEntry send(@Nullable String mobile, String language) {
        return sendTo(customer(mobile, language));
    }

    public CommunicationEntry sendTo(Customer customer) {
        return acceptance.accept(
                new CommunicationRequest(Scenario.INVOICE_ISSUED, invoiceOf(customer), Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("billing"));
    }

    public Customer customer(@Nullable String mobile, String language) {
        return customers
                .put(
                        "C-" + UUID.randomUUID(),
                        new CustomerDetails(
                                "Van Dijk Installaties B.V.",
                                CustomerKind.COMPANY,
                                language,
                                null,
                                mobile,
                                new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL"),
                                PaymentMethod.TRANSFER,
                                null,
                                new Preferences(null, null, null, ChannelPreference.SMS, null)))
                .customer();
    }

    private String invoiceOf(Customer customer) {
        var number = UUID.randomUUID().toString();
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

    public Standing of(CommunicationEntry entry) {
        return jdbc.sql("select * from communication where id = ?")
                .param(entry.id())
                .query((row, number) -> new Standing(
                        CommunicationStatus.ofCode(row.getInt("status")),
                        row.getString("code"),
                        row.getString("text"),
                        row.getInt("attempt"),
                        row.getBoolean("in_flight"),
                        row.getString("provider_ref"),
                        row.getObject("scheduled_for") == null
                                ? null
                                : UtcTime.fromColumn(row.getObject("scheduled_for", java.time.LocalDateTime.class))))
                .single();
    }

    public String numberOf(CommunicationEntry entry) {
        return jdbc.sql("select subject_number from communication where id = ?")
                .param(entry.id())
                .query(String.class)
                .single();
    }

    /** The texts of its history, oldest first. */
    List<String> historyOf(CommunicationEntry entry) {
        return history.textsOf(entry);
    }

    /** What the stand-in took for this entry. */
    List<Taken> taken(CommunicationEntry entry) {
        return jdbc.sql("select reference, sender, text, state from sandbox_message where provider = 'Twilio'"
                        + " and text like concat('%', ?, '%') order by id")
                .param(numberOf(entry))
                .query((row, number) -> new Taken(
                        row.getString("reference"),
                        row.getString("sender"),
                        row.getString("text"),
                        row.getString("state")))
                .list();
    }

    /** Lets the entry's job run now, whenever it was to run. */
    void hurry(CommunicationEntry entry) {
        // a job that runs is given its next time at its end
        await(() -> push(entry), pushed -> pushed);
    }

    private boolean push(CommunicationEntry entry) {
        return jdbc.sql("update job_sms_interactive set execution_time = ? where task_instance = ? and not picked")
                        .params(UtcTime.toColumn(Instant.now().minusSeconds(1)), Long.toString(entry.id()))
                        .update()
                > 0;
    }

    /** As if its latest attempt had begun so much earlier. */
    void age(CommunicationEntry entry, Duration by) {
        jdbc.sql("update communication set attempted_at = attempted_at - interval ? second where id = ?")
                .params(by.toSeconds(), entry.id())
                .update();
    }

    /** As if the process had ended after the call and before its answer was noted; the job runs later. */
    void crash(CommunicationEntry entry) {
        jdbc.sql("update communication set status = ?, in_flight = true, awaits_receipt = false, expected_by = null,"
                        + " provider_ref = null, text = null, code = null where id = ?")
                .params(CommunicationStatus.SENDING.code(), entry.id())
                .update();
        jdbc.sql("delete from provider_reference where communication_id = ?")
                .param(entry.id())
                .update();
    }

    /** As if Twilio had never got anything for its receiver. */
    void forgetAtTwilio(CommunicationEntry entry) {
        jdbc.sql("delete from sandbox_message where provider = 'Twilio' and receiver = ?")
                .param(entry.receiver())
                .update();
    }

    public Standing await(CommunicationEntry entry, CommunicationStatus status) {
        return await(() -> of(entry), standing -> standing.status() == status);
    }

    /** Lets its job run again and again. */
    Standing hurryTo(CommunicationEntry entry, CommunicationStatus status) {
        return await(
                () -> {
                    push(entry);
                    return of(entry);
                },
                standing -> standing.status() == status);
    }

    <T> T await(Callable<T> what, java.util.function.Predicate<? super T> until) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(what, until);
    }
}
