package letterbook.sandbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import letterbook.base.CommunicationType;
import letterbook.base.SmsParts;
import letterbook.base.TextId;
import letterbook.base.ui.DocumentDownload;
import letterbook.base.ui.ReaderFormat;

/** The ways to look at a message: HTML, PDF, text, XML, attachments, and raw as it came. */
class MessageFaces extends Composite<TabSheet> {

    private static final int LONGEST_TEXT = 200_000;
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final transient SandboxMessages messages;
    private final transient ReaderFormat format;
    private final long id;

    MessageFaces(SandboxMessage message, SandboxMessages messages, ReaderFormat format) {
        this.messages = messages;
        this.format = format;
        id = message.id();
        var raw = bytes();
        getContent().setSizeFull();
        if (message.type() == CommunicationType.EMAIL) {
            addMail(MailContent.read(raw));
            getContent().add("Raw", text(raw, "The mail as it came"));
        } else if (beginsAsPdf(raw)) {
            addPdf(TextId.of(id) + ".pdf", this::bytes);
            PdfAttachments.in(raw).forEach(attachment -> getContent().add(attachment.name(), file(attachment)));
            addWords(message);
        } else {
            addWords(message);
            getContent().add(beginsAsXml(raw) ? "XML" : "Raw", text(raw, "The message as it came"));
        }
    }

    private void addMail(MailContent content) {
        if (content.html() != null) {
            getContent().add("HTML", frame(content.html()));
        }
        if (content.text() != null) {
            getContent().add("Text", pre(content.text(), "Text of the mail"));
        }
        if (!content.attachments().isEmpty()) {
            getContent().add("Attachments (" + content.attachments().size() + ")", attachments(content));
        }
    }

    private void addWords(SandboxMessage message) {
        if (!message.text().isBlank()) {
            var words = pre(message.text(), "Words of the message");
            getContent().add("Text", message.type() == CommunicationType.SMS ? withParts(words, message) : words);
        }
    }

    private static Component withParts(Pre words, SandboxMessage message) {
        var parts = new Paragraph(SmsParts.of(message.text()).words());
        parts.addClassName("secondary");
        return new Div(words, parts);
    }

    private void addPdf(String name, Supplier<byte[]> bytes) {
        var frame = new IFrame(DocumentDownload.viewing(name, "application/pdf", bytes));
        frame.getElement().setAttribute("title", "The document");
        frame.addClassName("sandbox-pdf");
        var save = new Anchor(
                DocumentDownload.saving(name, "application/pdf", bytes), AttachmentType.DOWNLOAD, "Download " + name);
        var face = new Div(save, frame);
        face.addClassName("sandbox-document");
        getContent().add("PDF", face);
    }

    private static Component file(MailContent.Attachment attachment) {
        return text(attachment.bytes(), attachment.name());
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
            var index = i;
            var attachment = content.attachments().get(i);
            var link = new Anchor(
                    DocumentDownload.saving(
                            attachment.name(),
                            attachment.mediaType(),
                            () -> MailContent.read(bytes())
                                    .attachments()
                                    .get(index)
                                    .bytes()),
                    AttachmentType.DOWNLOAD,
                    attachment.name());
            list.add(new ListItem(
                    link, new Span(" " + attachment.mediaType() + ", " + format.size(attachment.bytes().length))));
        }
        list.addClassName("sandbox-attachments");
        return list;
    }

    private byte[] bytes() {
        return messages.raw(id).orElse(new byte[0]);
    }

    private static Component text(byte[] raw, String label) {
        var shown = new String(raw, 0, Math.min(raw.length, LONGEST_TEXT), StandardCharsets.UTF_8);
        return pre(raw.length <= LONGEST_TEXT ? shown : shown + "\n…", label);
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

    private static boolean beginsAsPdf(byte[] raw) {
        return raw.length >= PDF_BEGINS.length
                && Arrays.equals(raw, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length);
    }

    private static boolean beginsAsXml(byte[] raw) {
        return new String(raw, 0, Math.min(raw.length, 100), StandardCharsets.UTF_8)
                .strip()
                .startsWith("<");
    }
}
