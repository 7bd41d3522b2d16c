package letterbook.subject;

import com.vaadin.flow.component.Component;

/** A section that another feature contributes, as a bean, to the pages of invoices and contracts. */
public interface SubjectSection {

    String title();

    /** Whether the user at work sees the section at all. */
    boolean isPermitted();

    Component content(SubjectType type, long subjectId, String number);
}
