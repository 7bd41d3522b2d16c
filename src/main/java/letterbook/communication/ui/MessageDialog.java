package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import letterbook.base.CommunicationType;
import letterbook.base.SmsParts;
import letterbook.communication.MessageContent;

/** A message as its receiver sees it. It is shown in a frame that runs no scripts and belongs to no site. */
final class MessageDialog extends Dialog {

    MessageDialog(MessageContent message, CommunicationType type) {
        var close = new Button("Close", click -> close());

        setHeaderTitle(message.subject() == null ? "Message as sent" : message.subject());
        addClassName("message-dialog");

        add(message.html() == null ? text(message.text()) : html(message.html()));
        if (type == CommunicationType.SMS) {
            add(parts(message.text()));
        }
        getFooter().add(close);
    }

    private static Component html(String html) {
        var frame = new IFrame();
        frame.setSrcdoc(html);
        frame.getElement().setAttribute("sandbox", "");
        frame.getElement().setAttribute("title", "Message as sent");
        frame.addClassName("message-html");
        return frame;
    }

    /** In how many parts it travelled, and why that many. */
    private static Component parts(String text) {
        var parts = SmsParts.of(text);
        var told = new Paragraph(parts.words() + ", " + text.length() + " characters"
                + (parts.unicode() ? "; it has characters that need the longer alphabet" : ""));
        told.addClassName("message-parts");
        return told;
    }

    private static Component text(String text) {
        var pre = new Pre(text);
        pre.addClassName("message-text");
        return pre;
    }
}
