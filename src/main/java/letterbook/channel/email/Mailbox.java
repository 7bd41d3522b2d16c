package letterbook.channel.email;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import letterbook.base.EmailAddress;

/** Addresses as they stand in mails: domains in the form that every server takes, names on one line. */
final class Mailbox {

    private static final Pattern NOT_ON_ONE_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Mailbox() {}

    /** Whether the part before the @ is ASCII; few servers take other ones. */
    static boolean canBeWrittenTo(String address) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(localPart(address));
    }

    static InternetAddress of(EmailAddress address, String name) {
        var mailbox = new InternetAddress();
        mailbox.setAddress(localPart(address.value()) + "@" + domain(address.value()));
        try {
            mailbox.setPersonal(oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return mailbox;
    }

    static String domain(String address) {
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1));
    }

    static String localPart(String address) {
        return address.substring(0, address.lastIndexOf('@'));
    }

    /** A line break in a header would begin another header. */
    static String oneLine(String text) {
        return NOT_ON_ONE_LINE.matcher(text).replaceAll(" ").strip();
    }
}
