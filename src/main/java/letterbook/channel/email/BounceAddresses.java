package letterbook.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
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

    private final @Nullable String mailbox;
    private final SecretKeySpec key;

    /** @param mailbox null for {@code bounce} at the sender's domain */
    BounceAddresses(@Nullable String mailbox, byte[] key) {
        this.mailbox = mailbox;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(String mail, String senderDomain) {
        var name = mailbox == null ? "bounce" : Mailbox.localPart(mailbox);
        var domain = mailbox == null ? senderDomain : Mailbox.domain(mailbox);
        return name + "+" + mail + "." + signature(mail) + "@" + domain;
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
