package letterbook.channel.einvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.customer.Contact;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerExamples;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import letterbook.subject.InvoiceContent;
import letterbook.subject.InvoiceLine;
import org.jspecify.annotations.Nullable;

/** Invoices by intent, and the official examples of Peppol BIS Billing 3 where they lie beside the project. */
public final class InvoiceExamples {

    private static final Path OFFICIAL = Path.of("..", "shared", "data", "peppol-bis");

    private InvoiceExamples() {}

    /** Empty where the examples are not there. */
    public static List<Path> official() {
        if (!Files.isDirectory(OFFICIAL)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(OFFICIAL)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Organisation seller() {
        return seller(
                new LegalIdentity(
                        "NL001234567B57", "90001234", "0106", "90001234", "ABNANL2A", new BigDecimal("21.00")),
                "NL91ABNA0417164300");
    }

    static Organisation seller(LegalIdentity identity, @Nullable String iban) {
        return new Organisation(
                "Waterkant Energie",
                new PostalAddress("Oosterdokskade 12", null, null, "1011 AD", "Amsterdam", "NL"),
                "service@waterkant.example",
                null,
                "+31 20 123 45 67",
                iban,
                ZoneId.of("Europe/Amsterdam"),
                List.of("nl"),
                "nl",
                CommunicationType.EMAIL,
                false,
                identity,
                null,
                List.of(),
                false);
    }

    static CustomerDetails buyer() {
        return CustomerExamples.aCompany("Van Dijk Installaties B.V.");
    }

    static CustomerDetails buyerAt(String scheme, String identifier, String country) {
        var buyer = buyer().with(new EInvoicing(EInvoiceNetwork.PEPPOL, scheme, identifier, null, null));
        return buyer.with(new Contact(
                buyer.name(),
                buyer.kind(),
                buyer.language(),
                buyer.email(),
                buyer.mobile(),
                new PostalAddress("Main street", "1", null, "1000", "Somewhere", country),
                buyer.paymentMethod()));
    }

    static InvoiceLine line(String quantity, String unitPrice, String category, String rate) {
        return new InvoiceLine(
                "Electricity",
                new BigDecimal(quantity),
                "KWH",
                new BigDecimal(unitPrice),
                category,
                new BigDecimal(rate),
                null);
    }

    static InvoiceContent lines(InvoiceLine... lines) {
        return new InvoiceContent(List.of(lines), null, null, null, null, null, null, null, null, null);
    }

    /** Lines of what was supplied in another country, with what has to be told of that. */
    static InvoiceContent supplied(String country, String buyerVatNumber, InvoiceLine... lines) {
        return new InvoiceContent(
                List.of(lines),
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 10, 30),
                country,
                buyerVatNumber);
    }

    /** Of a credit note. */
    static InvoiceContent credits(InvoiceLine... lines) {
        return new InvoiceContent(List.of(lines), null, null, "202500100", null, null, null, null, null, null);
    }

    static Draft draft(String total, InvoiceContent content) {
        return draft(total, content, buyer(), seller(), List.of());
    }

    static Draft draft(
            String total,
            InvoiceContent content,
            CustomerDetails buyer,
            Organisation seller,
            List<Delivery.Attachment> documents) {
        var invoice = new HashMap<String, Object>(Map.of(
                "number",
                "202500123",
                "issueDate",
                "2026-11-01",
                "dueDate",
                "2026-12-01",
                "total",
                total,
                "currency",
                "EUR"));
        if (!content.equals(InvoiceContent.NONE)) {
            invoice.put("content", content);
        }
        var names = new HashMap<String, Object>(Map.of("invoice", invoice));
        var electronic = buyer.eInvoicing();
        return new Draft(
                "invoice.issued",
                "nl",
                names,
                electronic == null ? "" : electronic.receiver(),
                CustomerExamples.card("C-10482", buyer),
                seller,
                documents);
    }
}
