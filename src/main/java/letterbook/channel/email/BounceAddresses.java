package letterbook.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Envelope senders, one for each mail, so that a bounce tells which mail it is about: {@code
 * bounce+{id}.{attempt}.{signature}@domain}. The signature keeps strangers from making up bounces.
 */
final class BounceAddresses {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 4;
    private static final Pattern SIGNED =
            Pattern.compile("\\+([0-9a-z]{13})\\.(\\d{1,5})\\.([0-9a-f]{8})@", Pattern.CASE_INSENSITIVE);

    private final @Nullable String mailbox;
    private final SecretKeySpec key;

    /** @param mailbox null for {@code bounce} at the sender's domain */
    BounceAddresses(@Nullable String mailbox, byte[] key) {
        this.mailbox = mailbox;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * What the addresses in a text tell.
     *
     * @param mail the first one with our signature, null when there is none
     * @param forged whether there is one with another signature
     */
    record Found(@Nullable MailKey mail, boolean forged) {}

    /** Looks in headers and bodies of any kind; the part before the plus and the domain may have been changed on the way. */
    Found find(String text) {
        var forged = false;
        for (var address = SIGNED.matcher(text); address.find(); ) {
            var mail = MailKey.parse(address.group(1), address.group(2));
            if (mail.isPresent() && isSigned(mail.get(), address.group(3))) {
                return new Found(mail.get(), false);
            }
            forged = true;
        }
        return new Found(null, forged);
    }

    private boolean isSigned(MailKey mail, String signature) {
        var right = signature(mail.toString()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    String of(MailKey mail, String senderDomain) {
        var name = mailbox == null ? "bounce" : Mailbox.localPart(mailbox);
        var domain = mailbox == null ? senderDomain : Mailbox.domain(mailbox);
        return name + "+" + mail + "." + signature(mail.toString()) + "@" + domain;
    }

    private String signature(String mail) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signature = mac.doFinal(mail.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(signature, 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
