package letterbook.communication.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import letterbook.base.CommunicationType;
import letterbook.base.IdGenerator;
import letterbook.base.PostalAddress;
import letterbook.base.UtcTime;
import letterbook.communication.CommunicationStatus;
import letterbook.customer.Customer;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes entries into the ledger as they would stand there, without sending anything. */
class Book {

    private static final String SOURCE = """
            {"invoice": {"number": "1", "issueDate": "2026-03-01", "dueDate": "2026-03-15", "total": "12.50", "currency": "EUR"},
             "data": {}}""";

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final JdbcClient jdbc;
    private final Customers customers;
    private final IdGenerator ids;

    Book(JdbcClient jdbc, Customers customers, IdGenerator ids) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.ids = ids;
    }

    /** A new company with an e-mail address. */
    Customer aCustomer() {
        var number = "UI-" + NUMBERS.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        var details = new CustomerDetails(
                "Van Dijk Installaties B.V.",
                CustomerKind.COMPANY,
                "nl",
                "administratie@vandijk.example",
                "+31612345678",
                PostalAddress.NONE,
                PaymentMethod.TRANSFER,
                null,
                Preferences.NONE);
        return customers.put(number, details).customer();
    }

    /** An e-mail about an invoice, made now. */
    Entry anEmail(Customer customer) {
        return new Entry(customer);
    }

    /** An entry that is about to be written. */
    class Entry {

        private final Customer customer;
        private final int number = NUMBERS.incrementAndGet();
        private CommunicationType type = CommunicationType.EMAIL;
        private SubjectType category = SubjectType.INVOICE;
        private CommunicationStatus status = CommunicationStatus.SUCCESSFUL;
        private String title = "Invoice 2026" + number;
        private String receiver = "administratie@vandijk.example";
        private Instant at = Instant.now();
        private @Nullable String code;
        private @Nullable Instant scheduledFor;

        private Entry(Customer customer) {
            this.customer = customer;
        }

        Entry titled(String words) {
            title = words;
            return this;
        }

        Entry through(CommunicationType channel) {
            type = channel;
            return this;
        }

        Entry about(SubjectType subject) {
            category = subject;
            return this;
        }

        Entry to(String address) {
            receiver = address;
            return this;
        }

        Entry at(Instant moment) {
            at = moment;
            return this;
        }

        Entry scheduledFor(Instant moment) {
            status = CommunicationStatus.SENDING;
            scheduledFor = moment;
            return this;
        }

        Entry failed(String errorCode) {
            status = CommunicationStatus.FAILED;
            code = errorCode;
            return this;
        }

        Entry in(CommunicationStatus other) {
            status = other;
            return this;
        }

        long written() {
            var id = at.isBefore(Instant.now().minusSeconds(60)) ? idAt(at, number) : ids.next();
            var sent = status == CommunicationStatus.SUCCESSFUL ? UtcTime.toColumn(at.plusSeconds(2)) : null;
            jdbc.sql("""
                            insert into communication (id, chain_id, position, customer_id, created_at, scenario,
                              subject_type, subject_id, subject_number, title, type, receiver, receiver_name, language,
                              route, urgency, status, last_event_at, code, provider, provider_ref, sent_at,
                              scheduled_for, attempt, in_flight, version)
                            values (?, ?, 1, ?, ?, 'invoice.issued', ?, ?, ?, ?, ?, ?, ?, 'nl',
                              'Email, because: preference of this customer for invoices', 2, ?, ?, ?, 'SMTP',
                              '<ref@example>', ?, ?, 1, false, 0)""")
                    .param(id)
                    .param(id)
                    .param(customer.id())
                    .param(UtcTime.toColumn(at))
                    .param(category.code())
                    .param(number)
                    .param("2026" + number)
                    .param(title)
                    .param(type.code())
                    .param(receiver)
                    .param(customer.name())
                    .param(status.code())
                    .param(UtcTime.toColumn(at))
                    .param(code)
                    .param(sent)
                    .param(scheduledFor == null ? null : UtcTime.toColumn(scheduledFor))
                    .update();
            line(id, null, CommunicationStatus.GENERATING, at, null);
            line(id, CommunicationStatus.GENERATING, status, at.plusSeconds(2), code);
            source(id);
            return id;
        }
    }

    /** The status moves on, as another node would write it. */
    void moves(long id, CommunicationStatus from, CommunicationStatus to) {
        jdbc.sql("update communication set status = ?, sent_at = ? where id = ?")
                .params(to.code(), UtcTime.toColumn(Instant.now()), id)
                .update();
        line(id, from, to, Instant.now(), null);
    }

    /** What a provider told of it, as it came. */
    void reported(long id, String provider, String raw) {
        jdbc.sql(
                        "insert into receipt (id, provider, receipt_key, communication_id, received_at, happened_at, kind, raw,"
                                + " raw_since, waiting) values (?, ?, ?, ?, ?, ?, 'FAILED', ?, received_at, false)")
                .param(ids.next())
                .param(provider)
                .param("book-" + id)
                .param(id)
                .param(UtcTime.toColumn(Instant.now()))
                .param(UtcTime.toColumn(Instant.now()))
                .param(raw)
                .update();
    }

    /** The message as it was made. */
    void content(long id, String subject, String html) {
        jdbc.sql(
                        "insert into communication_content (communication_id, created_at, subject, html, text) values (?, ?, ?, ?, 'text')")
                .params(id, UtcTime.toColumn(Instant.now()), subject, html)
                .update();
    }

    /** The text message as it was made. */
    void words(long id, String text) {
        jdbc.sql("insert into communication_content (communication_id, created_at, text) values (?, ?, ?)")
                .params(id, UtcTime.toColumn(Instant.now()), text)
                .update();
    }

    /** The letter as it was made, without words of its own. */
    void letter(long id, String name, String bytes) {
        document(id, name, "application/pdf", bytes);
    }

    /** The message as it was made, which is a document. */
    void document(long id, String name, String mediaType, String bytes) {
        var content = bytes.getBytes(StandardCharsets.UTF_8);
        jdbc.sql("insert into communication_content (communication_id, created_at, text, document_name,"
                        + " document_type, document_sha256) values (?, ?, '', ?, ?, unhex(sha2(?, 256)))")
                .params(id, UtcTime.toColumn(Instant.now()), name, mediaType, content)
                .update();
    }

    /** A second entry of the chain, as another agent makes it. */
    void resentBySomebodyElse(long id) {
        var resend = ids.next();
        jdbc.sql("""
                        insert into communication (id, chain_id, position, customer_id, created_at, scenario,
                          subject_type, subject_id, subject_number, title, type, receiver, receiver_name, language,
                          route, urgency, status, last_event_at, attempt, in_flight, version)
                        select ?, chain_id, 2, customer_id, ?, scenario, subject_type, subject_id, subject_number,
                          title, type, receiver, receiver_name, language, route, urgency, ?, ?, 1, false, 0
                        from communication where id = ?""")
                .params(
                        resend,
                        UtcTime.toColumn(Instant.now()),
                        CommunicationStatus.SUCCESSFUL.code(),
                        UtcTime.toColumn(Instant.now()),
                        id)
                .update();
        line(resend, null, CommunicationStatus.SUCCESSFUL, Instant.now(), null);
    }

    long entriesOf(Customer customer) {
        return jdbc.sql("select count(*) from communication where customer_id = ?")
                .param(customer.id())
                .query(Long.class)
                .single();
    }

    /** News of the provider that leaves the message successful. */
    void tells(long id, String words) {
        line(id, CommunicationStatus.SUCCESSFUL, CommunicationStatus.SUCCESSFUL, Instant.now(), null, words);
    }

    private void line(
            long id, @Nullable CommunicationStatus from, CommunicationStatus to, Instant at, @Nullable String code) {
        line(id, from, to, at, code, null);
    }

    private void line(
            long id,
            @Nullable CommunicationStatus from,
            CommunicationStatus to,
            Instant at,
            @Nullable String code,
            @Nullable String words) {
        jdbc.sql("insert into communication_history values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(ids.next())
                .param(id)
                .param(UtcTime.toColumn(at))
                .param(from == null ? null : from.code())
                .param(to.code())
                .param(from == null ? 1 : 3)
                .param(from == null ? "billing" : "SMTP")
                .param(from == null ? 0 : 1)
                .param(code)
                .param(words)
                .update();
    }

    private void source(long id) {
        jdbc.sql("insert into communication_source values (?, ?, ?, ?)")
                .params(id, UtcTime.toColumn(Instant.now()), SOURCE, "[]")
                .update();
    }

    private static long idAt(Instant moment, int number) {
        return letterbook.base.TextId.firstAt(moment) + number;
    }
}
