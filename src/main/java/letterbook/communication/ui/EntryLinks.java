package letterbook.communication.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import java.util.Optional;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.CommunicationEntry;
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

    /**
     * Opens the customer's details at the field that the failure is about, and leads back to the entry; for a failure whose
     * cause is elsewhere the page where it is repaired, or nothing.
     */
    static Optional<Anchor> correction(CommunicationDetails details) {
        var code = Objects.requireNonNullElse(details.row().code(), "");
        return switch (code) {
            case "SOURCE_EXPIRED" -> Optional.of(subject(details));
            case CommunicationEntry.OUTCOME_UNKNOWN,
                    "CHORUS_DUPLICATE",
                    "CHORUS_SUSPENDED",
                    "PEPPOL_REFUSED_BY_BUYER",
                    "PEPPOL_MISSING_BUYER_REFERENCE",
                    "PEPPOL_MISSING_CREDITED_INVOICE",
                    "PEPPOL_TOTALS_DO_NOT_ADD_UP",
                    "PEPPOL_VAT_CATEGORY",
                    "PEPPOL_VALIDATION_FAILED",
                    "PEPPOL_VALIDATION_REJECTED",
                    "PEPPOL_SELLER_INCOMPLETE",
                    "PEPPOL_PAYMENT_DETAILS",
                    "PEPPOL_CREDENTIALS",
                    "PEPPOL_PROVIDER_UNAVAILABLE",
                    "PEPPOL_PROVIDER_BUSY",
                    "PEPPOL_ANSWER_LOST",
                    "PEPPOL_ACCESS_POINT_UNAVAILABLE",
                    "PEPPOL_RECEIVER_CERTIFICATE",
                    "POST_UNDELIVERABLE_DECEASED" -> Optional.empty();
            case "EINVOICE_INVOICES_ONLY", "POST_SHIPPING_COUNTRY_BLOCKED" ->
                Optional.of(edit(details, EditableField.PREFERENCES, "communication preferences"));
            case "PEPPOL_BUYER_INCOMPLETE" -> Optional.of(edit(details, EditableField.ADDRESS, "address"));
            default -> {
                var type = details.row().type();
                yield Optional.of(edit(details, field(type), label(type)));
            }
        };
    }

    private static Anchor edit(CommunicationDetails details, EditableField field, String label) {
        var address = CustomerNavigation.edit(
                details.customerNumber(),
                field,
                CommunicationTab.NAME,
                ListAddress.ENTRY + "=" + TextId.of(details.row().id()));
        return new Anchor(address, "Edit " + label);
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
