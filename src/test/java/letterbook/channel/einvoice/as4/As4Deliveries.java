package letterbook.channel.einvoice.as4;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;

/** Invoices on their way that no entry stands behind. */
public final class As4Deliveries {

    /** Receivers for whom all goes well. */
    public static final String BUYER = "0106:12345678";

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());

    private As4Deliveries() {}

    public static Delivery to(String receiver) {
        return of(invoice("4711"), receiver, Instant.now());
    }

    public static Delivery of(byte[] ubl, String receiver, Instant attemptedAt) {
        return new Delivery(
                IDS.incrementAndGet(),
                1,
                attemptedAt,
                null,
                receiver,
                "Buyer",
                "en",
                new MessageContent(
                        null, null, "Invoice", new MessageContent.Document("ubl.xml", "application/xml", ubl)),
                List.of());
    }

    /** As little of an invoice as an access point looks at; the rules of invoices it does not check. */
    public static byte[] invoice(String number) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- not part of the invoice -->
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>
                  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
                  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
                  <cbc:ID>%s</cbc:ID>
                  <cbc:IssueDate >2026-11-24</cbc:IssueDate>
                  <cbc:Note><![CDATA[Café & "quotes" €]]></cbc:Note>
                  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                  <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">121.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
                </Invoice>
                """.formatted(number).getBytes(StandardCharsets.UTF_8);
    }
}
