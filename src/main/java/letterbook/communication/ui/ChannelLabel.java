package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import letterbook.base.CommunicationType;

/** A channel as its icon and its word. */
final class ChannelLabel extends Composite<Span> {

    ChannelLabel(CommunicationType type) {
        var icon = icon(type).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("channel-label");
        getContent().add(icon, new Span(type.label()));
    }

    static VaadinIcon icon(CommunicationType type) {
        return switch (type) {
            case EMAIL -> VaadinIcon.ENVELOPE_O;
            case SMS -> VaadinIcon.COMMENT_ELLIPSIS_O;
            case POST -> VaadinIcon.MAILBOX;
            case MANUAL -> VaadinIcon.HAND;
            case E_INVOICE -> VaadinIcon.FILE_CODE;
        };
    }
}
