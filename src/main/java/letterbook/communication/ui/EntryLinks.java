package letterbook.communication.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationDetails;

/** Links from an entry to the pages of what it is about, and to where a wrong receiver is corrected. */
final class EntryLinks {

    private EntryLinks() {}

    static Anchor subject(CommunicationDetails details) {
        var row = details.row();
        var page = switch (row.subjectType()) {
            case INVOICE -> "invoices/";
            case CONTRACT -> "contracts/";
            case CUSTOMER -> "customers/";
        };
        return new Anchor(page + encoded(row.subjectNumber()), row.subjectType().label() + " " + row.subjectNumber());
    }

    static Anchor customer(CommunicationDetails details) {
        return new Anchor("customers/" + encoded(details.customerNumber()), details.receiverName());
    }

    /** Opens the customer's contact details at the field that the channel needs. */
    static Anchor correction(CommunicationDetails details) {
        var type = details.row().type();
        return new Anchor(
                "customers/" + encoded(details.customerNumber()) + "?edit=" + field(type), "Edit " + label(type));
    }

    private static String field(CommunicationType type) {
        return switch (type) {
            case EMAIL -> "email";
            case SMS -> "mobile";
            case POST, MANUAL -> "address";
            case E_INVOICE -> "e-invoicing";
        };
    }

    private static String label(CommunicationType type) {
        return switch (type) {
            case EMAIL -> "e-mail address";
            case SMS -> "mobile number";
            case POST, MANUAL -> "address";
            case E_INVOICE -> "e-invoicing settings";
        };
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
