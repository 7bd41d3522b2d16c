package letterbook.intake;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** Where the next page of a list begins, opaque to callers. */
final class Cursor {

    private static final byte FORM = 1;

    private Cursor() {}

    static String after(long id) {
        var bytes = ByteBuffer.allocate(1 + Long.BYTES).put(FORM).putLong(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Id of the last entry of the page before; empty for what is no cursor. */
    static Optional<Long> parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == 1 + Long.BYTES && bytes.get() == FORM
                    ? Optional.of(bytes.getLong())
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
