package letterbook.channel.einvoice.as4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import letterbook.base.TextId;
import letterbook.dispatch.Delivery;

/**
 * The names of one try to send: always the same for the same try, and nobody else can tell them. Responses refer to the
 * instance, so that who made up one would have to know it.
 *
 * @param instance of the envelope
 * @param messageId of the AS4 message; an access point that has had it refuses it
 */
record Sending(String instance, String messageId) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String DOMAIN = "@as4.letterbook";

    static Sending of(Delivery delivery, byte[] secret) {
        var instance = instance(TextId.of(delivery.communicationId()) + "." + delivery.attempt(), secret);
        return new Sending(instance, instance + DOMAIN);
    }

    private static String instance(String attempt, byte[] secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var bits = ByteBuffer.wrap(mac.doFinal(attempt.getBytes(StandardCharsets.US_ASCII)));
            // a name-based UUID of a custom kind, version 8 of RFC 9562
            var high = (bits.getLong() & ~0xF000L) | 0x8000L;
            var low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
