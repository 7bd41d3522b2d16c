package letterbook.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import letterbook.base.PostalAddress;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.Customers;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.subject.Documents;
import letterbook.subject.InvoiceDetails;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;

/** Customers with one invoice each, with a small document. */
final class BenchCustomers {

    private static final int DOCUMENT_SIZE = 8_000;

    private BenchCustomers() {}

    /** Numbers of the invoices. */
    static List<String> invoices(BenchApplication application, String run, int count) {
        var customers = application.bean(Customers.class);
        var subjects = application.bean(Subjects.class);
        var documents = application.bean(Documents.class);
        var pdf = new byte[DOCUMENT_SIZE];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 9);
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var customer =
                            customers.put(run + "-" + number, details(number)).customer();
                    var invoice = subjects.putInvoice(run + "-I" + number, invoice(customer.id()))
                            .subject();
                    documents.put(SubjectType.INVOICE, invoice.id(), "invoice.pdf", "application/pdf", pdf);
                    return invoice.number();
                })
                .toList();
    }

    private static CustomerDetails details(int number) {
        return new CustomerDetails(
                "Van Dijk Installaties B.V.",
                CustomerKind.COMPANY,
                "nl",
                "customer" + number + "@example.com",
                "+31612345678",
                new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL"),
                PaymentMethod.TRANSFER,
                null,
                Preferences.NONE);
    }

    private static InvoiceDetails invoice(long customerId) {
        return new InvoiceDetails(
                customerId,
                null,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 1),
                new BigDecimal("121.00"),
                "EUR");
    }
}
