package letterbook.template;

import java.util.Arrays;
import java.util.Optional;
import letterbook.subject.SubjectType;

/** Why a message is sent. Every installation has these four. */
public enum Scenario {
    INVOICE_ISSUED("invoice.issued", SubjectType.INVOICE, "Invoice %s"),
    INVOICE_REMINDER("invoice.reminder", SubjectType.INVOICE, "Payment reminder %s"),
    CONTRACT_DOCUMENT("contract.document", SubjectType.CONTRACT, "Contract %s"),
    PORTAL_INVITATION("customer.portal-invitation", SubjectType.CUSTOMER, "Portal invitation %s");

    private final String code;
    private final SubjectType subjectType;
    private final String title;

    Scenario(String code, SubjectType subjectType, String title) {
        this.code = code;
        this.subjectType = subjectType;
        this.title = title;
    }

    /** Its name in the interface, for example {@code invoice.issued}. */
    public String code() {
        return code;
    }

    /** What its messages are about. */
    public SubjectType subjectType() {
        return subjectType;
    }

    /** What an entry of it is called in lists. */
    public String title(String subjectNumber) {
        return title.formatted(subjectNumber);
    }

    public static Optional<Scenario> ofCode(String code) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.code.equals(code))
                .findFirst();
    }
}
