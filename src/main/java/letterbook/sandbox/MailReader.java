package letterbook.sandbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import letterbook.base.ui.PropertyList;
import letterbook.base.ui.ReaderFormat;

/** One mail, as a mail program shows it and as it came. */
class MailReader extends Composite<Div> {

    private static final int LONGEST_RAW = 200_000;

    private final long id;
    private final transient SandboxMessages messages;
    private final transient ReaderFormat format;

    MailReader(SandboxMessage message, SandboxMessages messages, ReaderFormat format, Runnable close) {
        id = message.id();
        this.messages = messages;
        this.format = format;
        var raw = messages.raw(id).orElse(new byte[0]);
        var content = MailContent.read(raw);

        var title = new H2(message.subject().isEmpty() ? "No subject" : message.subject());
        var closing = new Button("Close", event -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(title, closing);
        head.addClassName("sandbox-reader-head");
        var facts = new PropertyList()
                .add("Received", format.exactDateTime(message.receivedAt()))
                .add("From", message.from())
                .add("To", message.to());

        getContent().add(head, facts, tabs(content, raw));
        getContent().addClassName("sandbox-reader");
    }

    private Component tabs(MailContent content, byte[] raw) {
        var tabs = new TabSheet();
        if (content.html() != null) {
            tabs.add("HTML", frame(content.html()));
        }
        if (content.text() != null) {
            tabs.add("Text", pre(content.text(), "Text of the mail"));
        }
        if (!content.attachments().isEmpty()) {
            tabs.add("Attachments (" + content.attachments().size() + ")", attachments(content));
        }
        tabs.add("Raw", raw(raw));
        tabs.setSizeFull();
        return tabs;
    }

    /** A frame without any rights: no scripts, no forms, no way to this page. */
    private static IFrame frame(String html) {
        var frame = new IFrame();
        // the component leaves the attribute out when no right is given, which would give all of them
        frame.getElement().setAttribute("sandbox", "");
        frame.setSrcdoc(html);
        frame.getElement().setAttribute("title", "The mail as HTML");
        frame.addClassName("sandbox-html");
        return frame;
    }

    private Component attachments(MailContent content) {
        var list = new UnorderedList();
        for (int i = 0; i < content.attachments().size(); i++) {
            var attachment = content.attachments().get(i);
            var link = new Anchor(download(i), AttachmentType.DOWNLOAD, attachment.name());
            list.add(new ListItem(
                    link, new Span(" " + attachment.mediaType() + ", " + format.size(attachment.bytes().length))));
        }
        list.addClassName("sandbox-attachments");
        return list;
    }

    private DownloadHandler download(int index) {
        return DownloadHandler.fromInputStream(event -> messages.raw(id)
                .map(raw -> MailContent.read(raw).attachments().get(index))
                .map(attachment -> new DownloadResponse(
                        new ByteArrayInputStream(attachment.bytes()),
                        attachment.name(),
                        attachment.mediaType(),
                        attachment.bytes().length))
                .orElseGet(() -> DownloadResponse.error(404)));
    }

    private static Component raw(byte[] raw) {
        var shown = new String(raw, 0, Math.min(raw.length, LONGEST_RAW), StandardCharsets.UTF_8);
        return pre(raw.length <= LONGEST_RAW ? shown : shown + "\n…", "The mail as it came");
    }

    private static Pre pre(String text, String label) {
        var pre = new Pre(text);
        pre.addClassName("sandbox-text");
        // it scrolls, so the keyboard must reach it
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", label);
        return pre;
    }
}
