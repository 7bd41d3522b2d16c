package letterbook.communication.ui;

import com.vaadin.flow.component.html.Anchor;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationDetails;
import letterbook.customer.CustomerNavigation;
import letterbook.customer.CustomerNavigation.EditableField;
import letterbook.subject.SubjectNavigation;

/** Links from an entry to the pages of what it is about, and to where a wrong receiver is corrected. */
final class EntryLinks {

    private EntryLinks() {}

    static Anchor subject(CommunicationDetails details) {
        var row = details.row();
        return new Anchor(
                SubjectNavigation.page(row.subjectType(), row.subjectNumber()),
                row.subjectType().label() + " " + row.subjectNumber());
    }

    static Anchor customer(CommunicationDetails details) {
        return new Anchor(CustomerNavigation.page(details.customerNumber()), details.receiverName());
    }

    /** Opens the customer's contact details at the field that the channel needs. */
    static Anchor correction(CommunicationDetails details) {
        var type = details.row().type();
        return new Anchor(CustomerNavigation.edit(details.customerNumber(), field(type)), "Edit " + label(type));
    }

    private static EditableField field(CommunicationType type) {
        return switch (type) {
            case EMAIL -> EditableField.EMAIL;
            case SMS -> EditableField.MOBILE;
            case POST, MANUAL -> EditableField.ADDRESS;
            case E_INVOICE -> EditableField.E_INVOICE;
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
}
