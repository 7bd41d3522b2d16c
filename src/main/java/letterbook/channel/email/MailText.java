package letterbook.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the bytes of mails as text, however badly they are labelled. */
final class MailText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern INVISIBLE = Pattern.compile("(?is)<(style|script|head)\\b.*?</\\1>");
    private static final Pattern BREAK = Pattern.compile("(?i)<(br|/p|/div|/tr|/h\\d|/li)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-z/!][^>]*>", Pattern.CASE_INSENSITIVE);

    private MailText() {}

    static String of(Part part) throws MessagingException, IOException {
        return decode(bytes(part), charset(part));
    }

    /** Without its transfer encoding; as it came where that is broken. */
    static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var decoded = part.getInputStream()) {
            return decoded.readAllBytes();
        } catch (IOException | MessagingException broken) {
            try (var asItCame = raw(part)) {
                return asItCame.readAllBytes();
            }
        }
    }

    private static InputStream raw(Part part) throws MessagingException {
        return switch (part) {
            case MimeMessage mail -> mail.getRawInputStream();
            case MimeBodyPart body -> body.getRawInputStream();
            default -> new ByteArrayInputStream(new byte[0]);
        };
    }

    /** In this character set, else in UTF-8 where it is valid, else as mail programs of the West wrote. */
    static String decode(byte[] bytes, Optional<Charset> charset) {
        var named = charset.filter(candidate -> !candidate.equals(StandardCharsets.US_ASCII));
        if (named.isPresent()) {
            return new String(bytes, named.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }

    private static Optional<Charset> charset(Part part) throws MessagingException {
        try {
            return Optional.ofNullable(new ContentType(part.getContentType()).getParameter("charset"))
                    .map(MimeUtility::javaCharset)
                    .map(Charset::forName);
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    static String withoutTags(String html) {
        var lines = BREAK.matcher(INVISIBLE.matcher(html).replaceAll(" ")).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
