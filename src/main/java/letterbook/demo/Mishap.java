package letterbook.demo;

import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/** What goes wrong in the demo, by the codes of the error catalogue. */
enum Mishap {
    NO_EMAIL(CommunicationType.EMAIL, "MISSING_EMAIL", When.MAKING, Was.MISSING, null),
    BAD_EMAIL(CommunicationType.EMAIL, "INVALID_EMAIL", When.MAKING, Was.MALFORMED, null),
    BROKEN_TEMPLATE(CommunicationType.EMAIL, "GENERATION_FAILED", When.MAKING, Was.SAME, "The name dueDate is missing"),
    UNKNOWN_MAILBOX(
            CommunicationType.EMAIL, "EMAIL_5.1.1", When.REFUSED, Was.OTHER, "550 5.1.1 The mailbox does not exist"),
    UNKNOWN_DOMAIN(CommunicationType.EMAIL, "EMAIL_5.1.2", When.REFUSED, Was.OTHER, "550 5.1.2 Domain not found"),
    CLOSED_MAILBOX(
            CommunicationType.EMAIL, "EMAIL_5.2.1", When.REFUSED, Was.OTHER, "550 5.2.1 The mailbox is disabled"),
    FULL_MAILBOX(CommunicationType.EMAIL, "EMAIL_5.2.2", When.GIVEN_UP, Was.SAME, "552 5.2.2 The mailbox is full"),
    BUSY_SERVER(
            CommunicationType.EMAIL,
            "EMAIL_4.3.2",
            When.GIVEN_UP,
            Was.SAME,
            "451 4.3.2 The system is not accepting messages now"),
    GREYLISTED(CommunicationType.EMAIL, "EMAIL_4.7.1", When.DELAYED, Was.SAME, "451 4.7.1 Greylisted, try again later"),
    NO_ANSWER(CommunicationType.EMAIL, "EMAIL_CONNECT", When.DELAYED, Was.SAME, "Could not connect to the mail server"),
    TOO_LARGE(
            CommunicationType.EMAIL,
            "EMAIL_5.2.3",
            When.REFUSED,
            Was.SAME,
            "552 5.2.3 The message is larger than this mailbox takes"),
    SPAM(CommunicationType.EMAIL, "EMAIL_5.7.1", When.REFUSED, Was.SAME, "554 5.7.1 The message looks like spam"),
    NOT_AUTHENTICATED(
            CommunicationType.EMAIL,
            "EMAIL_5.7.26",
            When.REFUSED,
            Was.SAME,
            "550 5.7.26 The message does not pass SPF or DKIM"),
    NOBODY_KNOWS(
            CommunicationType.EMAIL,
            "OUTCOME_UNKNOWN",
            When.REFUSED,
            Was.SAME,
            "The connection broke before the answer"),
    BOUNCED(
            CommunicationType.EMAIL,
            "EMAIL_5.1.1",
            When.LATER,
            Was.OTHER,
            "Bounce: 550 5.1.1 The mailbox does not exist"),

    NO_MOBILE(CommunicationType.SMS, "MISSING_MOBILE", When.MAKING, Was.MISSING, null),
    BAD_MOBILE(CommunicationType.SMS, "INVALID_MOBILE", When.MAKING, Was.MALFORMED, null),
    LANDLINE(CommunicationType.SMS, "SMS_21614", When.REFUSED, Was.OTHER, "21614: 'To' number is not a mobile number"),
    STOPPED(
            CommunicationType.SMS,
            "SMS_21610",
            When.REFUSED,
            Was.SAME,
            "21610: Attempt to send to an unsubscribed recipient"),
    PHONE_OFF(CommunicationType.SMS, "SMS_30003", When.REFUSED, Was.SAME, "30003: Unreachable destination handset"),
    BLOCKED(CommunicationType.SMS, "SMS_30004", When.REFUSED, Was.SAME, "30004: Message blocked"),
    NUMBER_GONE(CommunicationType.SMS, "SMS_30005", When.REFUSED, Was.OTHER, "30005: Unknown destination handset"),
    FILTERED(CommunicationType.SMS, "SMS_30007", When.REFUSED, Was.SAME, "30007: Message filtered"),
    OPERATOR_ERROR(CommunicationType.SMS, "SMS_30008", When.REFUSED, Was.SAME, "30008: Unknown error"),

    BAD_ADDRESS(CommunicationType.POST, "INVALID_ADDRESS", When.MAKING, Was.MALFORMED, null),
    MOVED(CommunicationType.POST, "POST_UNDELIVERABLE_MOVED", When.LATER, Was.OTHER, "undeliverable: moved"),
    NOT_KNOWN(CommunicationType.POST, "POST_UNDELIVERABLE_UNKNOWN", When.LATER, Was.OTHER, "undeliverable: unknown"),
    NO_LETTERBOX(
            CommunicationType.POST,
            "POST_UNDELIVERABLE_NO_LETTERBOX",
            When.LATER,
            Was.SAME,
            "undeliverable: no letterbox"),
    INCOMPLETE_FOR_POST(
            CommunicationType.POST,
            "POST_META_DATA_FAILED_REQUIREMENTS",
            When.REFUSED,
            Was.OTHER,
            "meta_data_failed_requirements"),
    CONTENT_REFUSED(
            CommunicationType.POST,
            "POST_CONTENT_FAILED_INSPECTION",
            When.REFUSED,
            Was.SAME,
            "content_failed_inspection"),
    COUNTRY_BLOCKED(
            CommunicationType.POST,
            "POST_SHIPPING_COUNTRY_BLOCKED",
            When.REFUSED,
            Was.SAME,
            "shipping_country_blocked"),

    NO_PEPPOL_ID(CommunicationType.E_INVOICE, "MISSING_PEPPOL_ID", When.MAKING, Was.MISSING, null),
    NOT_ON_PEPPOL(
            CommunicationType.E_INVOICE,
            "PEPPOL_RECIPIENT_UNKNOWN",
            When.REFUSED,
            Was.OTHER,
            "Recipient not registered"),
    RULE_BROKEN(
            CommunicationType.E_INVOICE,
            "PEPPOL_MISSING_BUYER_REFERENCE",
            When.MAKING,
            Was.SAME,
            "PEPPOL-EN16931-R003: A buyer reference or purchase order reference MUST be provided"),
    REFUSED_BY_BUYER(
            CommunicationType.E_INVOICE,
            "PEPPOL_REFUSED_BY_BUYER",
            When.LATER,
            Was.SAME,
            "Invoice response RE: order number unknown"),
    ACCESS_POINT_DOWN(
            CommunicationType.E_INVOICE,
            "PEPPOL_ACCESS_POINT_UNAVAILABLE",
            When.GIVEN_UP,
            Was.SAME,
            "The receiving access point does not answer"),
    SERVICE_CODE(
            CommunicationType.E_INVOICE,
            "CHORUS_SERVICE_CODE_REQUIRED",
            When.REFUSED,
            Was.SAME,
            "Code service obligatoire"),

    CANNOT_BE_SENT(
            CommunicationType.MANUAL,
            "MANUAL_IMPOSSIBLE",
            When.REFUSED,
            Was.SAME,
            "The customer has moved and left no address");

    /** The step at which it happens. */
    enum When {
        MAKING,
        REFUSED,
        GIVEN_UP,
        DELAYED,
        LATER
    }

    /** What the receiver on the customer's card was then. */
    enum Was {
        SAME,
        MISSING,
        MALFORMED,
        OTHER
    }

    private final CommunicationType type;
    private final String code;
    private final When when;
    private final Was receiver;
    private final @Nullable String words;

    Mishap(CommunicationType type, String code, When when, Was receiver, @Nullable String words) {
        this.type = type;
        this.code = code;
        this.when = when;
        this.receiver = receiver;
        this.words = words;
    }

    CommunicationType type() {
        return type;
    }

    /** Key of the error catalogue. */
    String code() {
        return code;
    }

    When when() {
        return when;
    }

    Was receiver() {
        return receiver;
    }

    /** The provider's own words. */
    @Nullable
    String words() {
        return words;
    }
}
