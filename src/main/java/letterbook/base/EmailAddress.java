package letterbook.base;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

/** A valid e-mail address (RFC 5321 mailbox with a domain that has a top-level part; IDN allowed). */
public record EmailAddress(String value) {

    /** Longest address a mail server must take (RFC 5321 §4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    private static final EmailValidator VALIDATOR = JMail.strictValidator()
            .withRule(address -> address.toString().length() <= MAX_LENGTH)
            .withRule(address -> address.toString().chars().noneMatch(Character::isISOControl));

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a valid e-mail address: " + value);
        }
    }

    public static boolean isValid(String text) {
        return VALIDATOR.isValid(text);
    }
}
