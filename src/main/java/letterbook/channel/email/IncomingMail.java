package letterbook.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the bounce mailbox, taken apart.
 *
 * @param raw all of it, or as much as is read of a mail that is very large
 * @param text what a person would read
 * @param reports on the delivery, as RFC 3464 has them
 * @param returned headers of mails that it gives back
 * @param kinds media types of its parts, in lower case
 */
record IncomingMail(
        MimeMessage mail,
        String raw,
        String text,
        List<DeliveryStatus> reports,
        List<InternetHeaders> returned,
        List<String> kinds) {

    /** Never fails: what cannot be taken apart is text. */
    static IncomingMail of(byte[] bytes) {
        var raw = MailText.decode(bytes, Optional.empty());
        try {
            var mail = new MimeMessage(null, new ByteArrayInputStream(bytes));
            var parts = MailParts.of(mail);
            return new IncomingMail(mail, raw, parts.text(), parts.reports(), parts.returned(), parts.kinds());
        } catch (MessagingException | RuntimeException unreadable) {
            return new IncomingMail(new MimeMessage((Session) null), raw, raw, List.of(), List.of(), List.of());
        }
    }

    /** All values of these headers, one on a line; empty when there is none. */
    String headers(String... names) {
        return Arrays.stream(names).flatMap(this::values).collect(Collectors.joining("\n"));
    }

    boolean has(String name) {
        return values(name).findAny().isPresent();
    }

    String subject() {
        var subject = headers("Subject");
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(subject));
        } catch (UnsupportedEncodingException | RuntimeException unreadable) {
            return subject;
        }
    }

    /** Whether it came from nobody, as reports do so that nobody answers them. */
    boolean isFromNobody() {
        return headers("Return-Path").strip().equals("<>");
    }

    boolean hasKind(String beginning) {
        return kinds.stream().anyMatch(kind -> kind.startsWith(beginning));
    }

    private Stream<String> values(String name) {
        var lines = lines(name);
        return lines == null ? Stream.empty() : Arrays.stream(lines);
    }

    private String @Nullable [] lines(String name) {
        try {
            return mail.getHeader(name);
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    /** The value of a header, in lower case; empty when it is not there. */
    String lower(String name) {
        return headers(name).strip().toLowerCase(Locale.ROOT);
    }
}
