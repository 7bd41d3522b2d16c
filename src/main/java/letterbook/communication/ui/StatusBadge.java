package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import letterbook.communication.CommunicationStatus;

/** A status as a word with its icon; its colour only underlines what the word says. */
final class StatusBadge extends Composite<Span> {

    StatusBadge(CommunicationStatus status) {
        var icon = icon(status).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassNames("status-badge", colourClass(status));
        getContent().add(icon, new Span(status.label()));
    }

    static VaadinIcon icon(CommunicationStatus status) {
        return switch (status) {
            case GENERATING -> VaadinIcon.FILE_PROCESS;
            case SENDING -> VaadinIcon.PAPERPLANE;
            case SUCCESSFUL -> VaadinIcon.CHECK_CIRCLE;
            case SKIPPED -> VaadinIcon.ANGLE_DOUBLE_RIGHT;
            case FAILED -> VaadinIcon.CLOSE_CIRCLE;
            case REJECTED -> VaadinIcon.BAN;
        };
    }

    static String colourClass(CommunicationStatus status) {
        return switch (status.colour()) {
            case GREEN -> "status-green";
            case BLUE -> "status-blue";
            case RED -> "status-red";
        };
    }
}
