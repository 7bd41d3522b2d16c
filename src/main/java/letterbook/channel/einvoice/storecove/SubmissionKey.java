package letterbook.channel.einvoice.storecove;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The key under which Storecove takes an entry's invoice once, whatever the number of tries: a UUID of version 8 (RFC 9562)
 * that holds the entry's id and a check of it, so that news with this key tells by itself what it is about.
 */
final class SubmissionKey {

    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long CHECK = 0x3FFF_FFFF_FFFFL;
    private static final int CHECK_BITS = 46;
    private static final int LOW_BITS = 16;

    private SubmissionKey() {}

    static UUID of(long communicationId) {
        var check = check(communicationId);
        return new UUID(
                communicationId >>> LOW_BITS << LOW_BITS | VERSION | check >>> CHECK_BITS & 0xFFFL,
                VARIANT | (communicationId & 0xFFFFL) << CHECK_BITS | check & CHECK);
    }

    /** The entry that made the key; empty for a key of somebody else. */
    static OptionalLong entryOf(String key) {
        try {
            var uuid = UUID.fromString(key);
            var id = uuid.getMostSignificantBits() >>> LOW_BITS << LOW_BITS
                    | uuid.getLeastSignificantBits() >>> CHECK_BITS & 0xFFFFL;
            return of(id).equals(uuid) ? OptionalLong.of(id) : OptionalLong.empty();
        } catch (IllegalArgumentException noUuid) {
            return OptionalLong.empty();
        }
    }

    private static long check(long id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
