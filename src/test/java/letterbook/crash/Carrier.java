package letterbook.crash;

import letterbook.base.CommunicationType;
import letterbook.sandbox.SandboxMessage;

/** A provider, and customers whom it reaches. */
enum Carrier {
    TWILIO(CommunicationType.SMS, "Twilio", "\"mobile\": \"+3161234%1$04d\", \"preferences\": {\"invoice\": \"sms\"}"),
    PINGEN(CommunicationType.POST, "Pingen", "\"preferences\": {\"invoice\": \"post\"}"),
    STORECOVE(CommunicationType.E_INVOICE, "Peppol", Text.PEPPOL),
    CHORUS_PRO(CommunicationType.E_INVOICE, "Chorus Pro", """
            "eInvoicing": {"network": "chorus_pro", "identifier": "11000000100013", "serviceCode": "SERVICE-1"},
            "preferences": {"invoice": "e_invoice"}"""),
    ACCESS_POINT(CommunicationType.E_INVOICE, "Peppol AS4", Text.PEPPOL);

    private static final class Text {

        private static final String PEPPOL = """
                "eInvoicing": {"network": "peppol", "scheme": "0106", "identifier": "%1$08d"},
                "preferences": {"invoice": "e_invoice"}""";

        private static final String CUSTOMER = """
                {"name": "Van Dijk %1$d B.V.", "kind": "company", "language": "nl", "paymentMethod": "transfer",
                 "address": {"street": "Kerkstraat", "houseNumber": "%1$d", "postalCode": "3511 LX", "city": "Utrecht",
                   "country": "NL"},
                """;
    }

    /** Away from the numbers with which the sandbox plays tricks. */
    private static final int FIRST = 5_000;

    private final CommunicationType type;
    private final String provider;
    private final String customer;

    Carrier(CommunicationType type, String provider, String customer) {
        this.type = type;
        this.provider = provider;
        this.customer = customer;
    }

    /** Number of the customer, and of the first invoice to them. */
    String number(int of) {
        return "%s-%03d".formatted(name().replace('_', '-'), of);
    }

    /** As the interface takes it; each is reached in a way of their own. */
    String customer(int of) {
        return (Text.CUSTOMER + customer + "}").formatted(FIRST + of);
    }

    /** Where an SMS to the customer goes. */
    String mobile(int of) {
        return "+3161234%04d".formatted(FIRST + of);
    }

    CommunicationType type() {
        return type;
    }

    /** Whether the provider holds this because of an invoice, or of an entry where it is named after it. */
    boolean isAbout(SandboxMessage message, String invoice, String entry) {
        return message.provider().equals(provider)
                && (this == PINGEN
                        ? message.subject().startsWith("c" + entry + "-a")
                        : (message.subject() + " " + message.text()).contains(invoice));
    }
}
