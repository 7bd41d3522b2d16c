package letterbook.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail holds, as a mail program would show it.
 *
 * @param text its plain text, null when it has none
 * @param html null when it has none
 */
record MailContent(
        String subject, @Nullable String text, @Nullable String html, List<Attachment> attachments) {

    private static final int DEEPEST = 20;

    /** A file that came with the mail. */
    record Attachment(String name, String mediaType, byte[] bytes) {}

    /** Reads a mail; one that is no MIME message becomes its own text. */
    static MailContent read(byte[] raw) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(raw));
            var found = new Found();
            found.collect(message, 0);
            var subject = message.getSubject();
            return new MailContent(subject == null ? "" : subject, found.text, found.html, found.attachments);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return new MailContent("", new String(raw, java.nio.charset.StandardCharsets.UTF_8), null, List.of());
        }
    }

    /** The text a person would read: the plain one, else the HTML without its tags. */
    String readable() {
        if (text != null) {
            return text;
        }
        return html == null
                ? ""
                : html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>|<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static final class Found {

        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        void collect(Part part, int depth) throws MessagingException, IOException {
            if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i), depth + 1);
                }
            } else if (part.getFileName() == null && text == null && part.isMimeType("text/plain")) {
                text = part.getContent().toString();
            } else if (part.getFileName() == null && html == null && part.isMimeType("text/html")) {
                html = part.getContent().toString();
            } else {
                attachments.add(new Attachment(
                        name(part),
                        part.getContentType().split(";", 2)[0].strip(),
                        part.getInputStream().readAllBytes()));
            }
        }

        private String name(Part part) throws MessagingException, UnsupportedEncodingException {
            var name = part.getFileName();
            return name == null ? "part-" + (attachments.size() + 1) : MimeUtility.decodeText(name);
        }
    }
}
