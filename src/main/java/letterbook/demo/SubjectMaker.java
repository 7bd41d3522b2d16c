package letterbook.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import letterbook.base.UtcTime;
import letterbook.communication.MessageSource.SourceDocument;
import letterbook.customer.CustomerKind;
import letterbook.subject.InvoiceContent;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes invoices and contracts, with documents for the newer ones. */
final class SubjectMaker {

    static final LocalTime BILLING_RUN = LocalTime.of(5, 30);

    /** Invoices of the latest run have documents. */
    private static final int DAYS_WITH_DOCUMENTS = 35;

    private static final List<String> PRODUCTS =
            List.of("Noordzeewind", "Zonnestroom Vast 1 jaar", "Groen Variabel", "Stroom & Gas Vast 3 jaar");

    private final BulkInsert invoices;
    private final BulkInsert contracts;
    private final DocumentShelf shelf;
    private final Papers papers;
    private final Rhythm rhythm;
    private final PastIds ids;
    private final RandomGenerator random;
    private final Map<Integer, Integer> invoicesOfYear = new HashMap<>();
    private final Map<Long, String> latestInvoices = new HashMap<>();
    private final Map<String, byte[]> terms = new HashMap<>();
    private int contractNumber = 40_100;

    SubjectMaker(BulkInsert.Database database, Papers papers, Rhythm rhythm, PastIds ids, RandomGenerator random) {
        invoices = new BulkInsert(
                database,
                "invoice",
                "id, number, customer_id, kind, issue_date, due_date, total, currency, content, created_at, updated_at, version");
        contracts = new BulkInsert(
                database, "contract", "id, number, customer_id, title, start_date, created_at, updated_at, version");
        shelf = new DocumentShelf(database);
        this.papers = papers;
        this.rhythm = rhythm;
        this.ids = ids;
        this.random = random;
    }

    /** To be called in the order of the moments, so that the numbers follow it. */
    DemoSubject invoice(DemoCustomer customer, Instant at) {
        var day = LocalDate.ofInstant(at, rhythm.zone());
        var number = "%d%05d".formatted(day.getYear(), invoicesOfYear.merge(day.getYear(), 1, Integer::sum));
        var bare = new DemoSubject(
                SubjectType.INVOICE,
                ids.next(at),
                number,
                customer,
                day,
                day.plusDays(customer.details().kind() == CustomerKind.COMPANY ? 30 : 14),
                total(customer),
                "",
                List.of());
        var invoice = day.isBefore(rhythm.today().minusDays(DAYS_WITH_DOCUMENTS))
                ? bare
                : with(bare, at, "invoice-" + number + ".pdf", papers.invoice(bare));
        var time = UtcTime.toColumn(at);
        invoices.add(
                invoice.id(),
                number,
                customer.id(),
                "periodic",
                day,
                invoice.due(),
                invoice.total(),
                "EUR",
                credited(customer, invoice),
                time,
                time,
                0);
        return invoice;
    }

    /** What a credit note corrects: the customer's invoice before it. */
    private @Nullable String credited(DemoCustomer customer, DemoSubject invoice) {
        var before = latestInvoices.put(customer.id(), invoice.number());
        return before == null || Objects.requireNonNull(invoice.total()).signum() >= 0
                ? null
                : JsonMapper.shared()
                        .writeValueAsString(
                                new InvoiceContent(List.of(), null, null, before, null, null, null, null, null, null));
    }

    /** @param at when the contract system reported it; documents of its own come with new ones only */
    DemoSubject contract(DemoCustomer customer, LocalDate start, Instant at, boolean withDocument) {
        var number = "CT-" + contractNumber++;
        var bare = new DemoSubject(
                SubjectType.CONTRACT,
                ids.next(at),
                number,
                customer,
                start,
                null,
                null,
                Country.any(PRODUCTS, random),
                List.of());
        var contract = withDocument ? with(bare, at, "contract-" + number + ".pdf", papers.contract(bare)) : bare;
        var time = UtcTime.toColumn(at);
        contracts.add(contract.id(), number, customer.id(), contract.title(), start, time, time, 0);
        return with(contract, at, "terms.pdf", terms.computeIfAbsent(customer.language(), papers::terms));
    }

    void flush() {
        invoices.flush();
        contracts.flush();
        shelf.flush();
    }

    private DemoSubject with(DemoSubject subject, Instant at, String name, byte[] pdf) {
        var documents = new ArrayList<SourceDocument>(subject.documents());
        documents.add(shelf.put(subject.type(), subject.id(), name, pdf, at));
        return new DemoSubject(
                subject.type(),
                subject.id(),
                subject.number(),
                subject.customer(),
                subject.date(),
                subject.due(),
                subject.total(),
                subject.title(),
                documents);
    }

    private BigDecimal total(DemoCustomer customer) {
        var cents = customer.details().kind() == CustomerKind.COMPANY
                ? random.nextInt(24_000, 640_000)
                : random.nextInt(4_500, 32_000);
        return BigDecimal.valueOf(random.nextInt(60) == 0 ? -cents / 4 : cents, 2);
    }
}
