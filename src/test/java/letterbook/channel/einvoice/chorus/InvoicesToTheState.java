package letterbook.channel.einvoice.chorus;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.channel.einvoice.InvoiceDocument;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.customer.NewCustomer;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Invoices of a Dutch supplier to a French ministry, by intent. */
final class InvoicesToTheState {

    static final String SIRET = "11000000100013";
    static final LegalIdentity IDENTITY =
            new LegalIdentity("NL123456782B12", "12345678", "0106", "12345678", "TRIONL2U", new BigDecimal("20.00"));

    private InvoicesToTheState() {}

    static CustomerDetails ministry(@Nullable String siret, @Nullable String service, @Nullable String commitment) {
        return new CustomerDetails(
                "Ministère de l’Économie",
                CustomerKind.COMPANY,
                "fr",
                null,
                null,
                new PostalAddress("Rue de Bercy", "139", "Bâtiment Colbert", "75012", "Paris", "FR"),
                PaymentMethod.TRANSFER,
                new EInvoicing(EInvoiceNetwork.CHORUS_PRO, null, siret, service, commitment),
                Preferences.NONE);
    }

    static Organisation supplier(LegalIdentity identity) {
        return new Organisation(
                "Noordlicht Energie",
                new PostalAddress("Zonnelaan 12", null, null, "3511 LX", "Utrecht", "NL"),
                "post@noordlicht.example",
                null,
                "+31301234567",
                "NL91ABNA0417164300",
                ZoneId.of("Europe/Paris"),
                List.of("nl", "fr"),
                "nl",
                CommunicationType.EMAIL,
                false,
                identity,
                null,
                List.of(),
                false);
    }

    static Map<String, Object> reported(String number, String total) {
        return Map.of(
                "number", number,
                "issueDate", "2026-11-23",
                "dueDate", "2026-12-23",
                "total", total,
                "currency", "EUR");
    }

    static Map<String, Object> withLines(String number, String total) {
        return Map.of(
                "number",
                number,
                "issueDate",
                "2026-11-23",
                "total",
                total,
                "currency",
                "EUR",
                "content",
                Map.of(
                        "lines",
                        List.of(
                                line("Électricité <novembre>", "1200", "KWH", "0.31", "20.00"),
                                line("Entretien & contrôle", "1", "C62", "50.00", "5.50")),
                        "note",
                        "Merci de votre confiance"));
    }

    /** Of 100, supplied in France. */
    static Map<String, Object> withoutVat(String category) {
        var line = new HashMap<>(line("Conseil", "1", "C62", "100.00", "0"));
        line.put("vatCategory", category);
        var invoice = new HashMap<>(reported("F-2026-9", "100.00"));
        invoice.put(
                "content",
                Map.of(
                        "lines", List.of(line),
                        "deliveryDate", "2026-10-30",
                        "deliveryCountry", "FR",
                        "buyerVatNumber", "FR10110000001"));
        return invoice;
    }

    private static Map<String, Object> line(
            String description, String quantity, String unit, String price, String rate) {
        return Map.of(
                "description", description,
                "quantity", quantity,
                "unit", unit,
                "unitPrice", price,
                "vatCategory", "S",
                "vatRate", rate);
    }

    static InvoiceDocument document(Map<String, Object> invoice, String language, Delivery.Attachment... documents) {
        return document(invoice, language, IDENTITY, documents);
    }

    static InvoiceDocument document(
            Map<String, Object> invoice, String language, LegalIdentity identity, Delivery.Attachment... documents) {
        return InvoiceDocument.of(new Draft(
                "invoice.issued",
                language,
                Map.of("invoice", invoice),
                "Chorus Pro " + SIRET,
                NewCustomer.with("C-1", ministry(SIRET, "SERVICE-1", "EJ-2026-1")),
                supplier(identity),
                List.of(documents)));
    }
}
