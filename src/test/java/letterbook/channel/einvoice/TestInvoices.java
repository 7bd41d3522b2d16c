package letterbook.channel.einvoice;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.customer.Customer;
import letterbook.dispatch.Channel;
import letterbook.dispatch.Draft;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;

/** Invoices made here, of a seller who has everything that an electronic invoice asks for. */
public final class TestInvoices {

    private TestInvoices() {}

    /** The e-invoice channel with one transport. */
    public static Channel channelOver(EInvoiceTransport transport) {
        return new EInvoiceChannel(List.of(transport));
    }

    public static InvoiceDocument of(String number, Customer customer) {
        return InvoiceDocument.of(new Draft(
                "invoice.issued",
                "en",
                Map.of(
                        "invoice",
                        Map.of(
                                "number", number,
                                "issueDate", "2026-11-01",
                                "dueDate", "2026-12-01",
                                "total", "121.00",
                                "currency", "EUR")),
                "0106:12345678",
                customer,
                seller(),
                List.of()));
    }

    private static Organisation seller() {
        return new Organisation(
                "Noordlicht Energie B.V.",
                new PostalAddress("Stationsplein", "1", null, "3511 ED", "Utrecht", "NL"),
                "post@noordlicht.example",
                null,
                null,
                "NL91ABNA0417164300",
                ZoneId.of("Europe/Amsterdam"),
                List.of("en", "nl"),
                "en",
                CommunicationType.EMAIL,
                false,
                new LegalIdentity(
                        "NL123456789B01", "87654321", "0106", "87654321", "ABNANL2A", new BigDecimal("21.00")),
                null,
                List.of(),
                false);
    }
}
