package letterbook.settings;

import java.util.List;
import letterbook.base.CommunicationType;
import org.springframework.core.env.PropertyResolver;

/**
 * A provider that this application can use, and what it takes to set it up.
 *
 * @param provider as its channel names it
 * @param properties settings that it needs; the first one switches it on
 * @param oneOf settings of which it needs one as well; empty for none
 * @param guide page of the operating guide
 * @param receivers condition in SQL that tells its messages from those of others of the same channel
 */
record Carrier(
        String provider,
        CommunicationType type,
        List<String> properties,
        List<String> oneOf,
        String guide,
        String receivers) {

    private static final String ANY = "true";
    private static final String CHORUS_PRO = "receiver like 'Chorus Pro %'";

    static final List<Carrier> ALL = List.of(
            new Carrier("SMTP", CommunicationType.EMAIL, List.of("spring.mail.host"), "email.md"),
            new Carrier(
                    "Twilio",
                    CommunicationType.SMS,
                    List.of("letterbook.sms.twilio.account-sid", "letterbook.sms.twilio.auth-token"),
                    List.of("letterbook.sms.twilio.from", "letterbook.sms.twilio.messaging-service-sid"),
                    "sms.md",
                    ANY),
            new Carrier(
                    "Pingen",
                    CommunicationType.POST,
                    List.of(
                            "letterbook.post.pingen.client-id",
                            "letterbook.post.pingen.client-secret",
                            "letterbook.post.pingen.organisation"),
                    "post.md"),
            new Carrier(
                    "Peppol",
                    CommunicationType.E_INVOICE,
                    List.of("letterbook.e-invoice.storecove.api-key", "letterbook.e-invoice.storecove.legal-entity-id"),
                    List.of(),
                    "peppol.md",
                    "not " + CHORUS_PRO),
            new Carrier(
                    "Chorus Pro",
                    CommunicationType.E_INVOICE,
                    List.of(
                            "letterbook.e-invoice.chorus-pro.client-id",
                            "letterbook.e-invoice.chorus-pro.client-secret",
                            "letterbook.e-invoice.chorus-pro.technical-login",
                            "letterbook.e-invoice.chorus-pro.technical-password"),
                    List.of(),
                    "chorus-pro.md",
                    CHORUS_PRO),
            new Carrier("Manual", CommunicationType.MANUAL, List.of(), ""));

    /** The settings that it needs, where Peppol is reached as the settings say. */
    List<String> properties(PropertyResolver settings) {
        return provider.equals("Peppol")
                        && settings.getProperty("letterbook.e-invoice.peppol.transport", "")
                                .equals("as4")
                ? List.of("letterbook.e-invoice.as4.key-store")
                : properties;
    }

    private Carrier(String provider, CommunicationType type, List<String> properties, String guide) {
        this(provider, type, properties, List.of(), guide, ANY);
    }
}
