package letterbook.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/** The parts of a mail that tell of a delivery, wherever in it they are. */
final class MailParts {

    private static final int DEEPEST = 12;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<DeliveryStatus> reports = new ArrayList<>();
    private final List<InternetHeaders> returned = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    private MailParts() {}

    static MailParts of(MimeMessage mail) throws MessagingException {
        var parts = new MailParts();
        parts.collect(mail, 0);
        return parts;
    }

    String text() {
        return plain.toString().isBlank() ? MailText.withoutTags(html.toString()) : plain.toString();
    }

    List<DeliveryStatus> reports() {
        return reports;
    }

    List<InternetHeaders> returned() {
        return returned;
    }

    List<String> kinds() {
        return kinds;
    }

    private void collect(Part part, int depth) throws MessagingException {
        var kind = kind(part);
        kinds.add(kind);
        try {
            if (kind.startsWith("multipart/") && depth < DEEPEST) {
                collectAll(part, depth);
            } else {
                collect(part, kind);
            }
        } catch (IOException | MessagingException unreadable) {
            // of a broken part nothing is known; the others may tell enough
            kinds.add("broken");
        }
    }

    private void collectAll(Part part, int depth) throws MessagingException, IOException {
        var inside = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; i < inside.getCount(); i++) {
            collect(inside.getBodyPart(i), depth + 1);
        }
        if (inside.getCount() == 0 && part.getSize() != 0) {
            plain.append(MailText.of(part)).append('\n');
        }
    }

    private void collect(Part part, String kind) throws MessagingException, IOException {
        switch (kind) {
            case "message/delivery-status", "message/global-delivery-status" ->
                reports.add(new DeliveryStatus(new ByteArrayInputStream(MailText.bytes(part))));
            case "message/rfc822", "message/global", "text/rfc822-headers", "text/rfc822", "message/global-headers" ->
                returned.add(new InternetHeaders(new ByteArrayInputStream(MailText.bytes(part)), true));
            case "text/html" -> html.append(MailText.of(part)).append('\n');
            case "application/octet-stream", "application/pdf" -> {
                // documents tell nothing
            }
            default -> {
                if (kind.startsWith("text/") || kind.isEmpty()) {
                    plain.append(MailText.of(part)).append('\n');
                }
            }
        }
    }

    private static String kind(Part part) throws MessagingException {
        var named = part.getContentType();
        try {
            return new ContentType(named).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException badlyWritten) {
            return named.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
        }
    }
}
