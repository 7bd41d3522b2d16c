package letterbook.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Shows invoices, contracts and their documents to the person at work; lists are newest first and paged by the last id. */
@Service
@PreAuthorize("isAuthenticated()")
public class SubjectQueries {

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Documents documents;
    private final DocumentReader reader;

    SubjectQueries(JdbcClient jdbc, Subjects subjects, Documents documents, DocumentReader reader) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.documents = documents;
        this.reader = reader;
    }

    public Optional<Invoice> findInvoice(String number) {
        return subjects.findInvoice(number);
    }

    public Optional<Contract> findContract(String number) {
        return subjects.findContract(number);
    }

    /** @param beforeId id of the last row of the page before, null for the first page */
    public List<InvoiceRow> invoices(long customerId, @Nullable Long beforeId, int limit) {
        return jdbc.sql("select * from invoice where customer_id = ? and id < ? order by id desc limit ?")
                .params(customerId, before(beforeId), limit)
                .query((row, number) -> invoice(row))
                .list();
    }

    /** @param beforeId id of the last row of the page before, null for the first page */
    public List<ContractRow> contracts(long customerId, @Nullable Long beforeId, int limit) {
        return jdbc.sql("select * from contract where customer_id = ? and id < ? order by id desc limit ?")
                .params(customerId, before(beforeId), limit)
                .query((row, number) -> contract(row))
                .list();
    }

    public long countInvoices(long customerId) {
        return subjects.countInvoices(customerId);
    }

    public long countContracts(long customerId) {
        return subjects.countContracts(customerId);
    }

    /** Invoices, then contracts, whose number begins with the text, as typed or in capitals. */
    public List<SubjectHit> find(String text, int limit) {
        return Stream.of(SubjectType.INVOICE, SubjectType.CONTRACT)
                .flatMap(type -> find(type, text, limit).stream())
                .limit(limit)
                .toList();
    }

    public List<Document> documents(SubjectType type, long subjectId) {
        return documents.of(type, subjectId);
    }

    /** The bytes of a document of this invoice or contract; the audit log tells who saw it. */
    public byte[] content(SubjectType type, long subjectId, String number, Document document) {
        return reader.read(type, subjectId, number, document);
    }

    private List<SubjectHit> find(SubjectType type, String text, int limit) {
        return jdbc.sql("select subject.number, customer.name from " + type.apiName()
                        + " subject join customer on customer.id = subject.customer_id"
                        + " where subject.number like ? or subject.number like ? order by subject.number limit ?")
                .params(beginning(text), beginning(text.toUpperCase(Locale.ROOT)), limit)
                .query((row, number) -> new SubjectHit(type, row.getString(1), row.getString(2)))
                .list();
    }

    private static long before(@Nullable Long id) {
        return id == null ? Long.MAX_VALUE : id;
    }

    private static String beginning(String text) {
        return text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static InvoiceRow invoice(ResultSet row) throws SQLException {
        return new InvoiceRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getBigDecimal("total"),
                row.getString("currency"));
    }

    private static ContractRow contract(ResultSet row) throws SQLException {
        return new ContractRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getObject("start_date", LocalDate.class));
    }
}
