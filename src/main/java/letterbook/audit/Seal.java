package letterbook.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The seal of a row: SHA-256 over the seal of the row before it and all that the row says. Each field is written as the number of
 * its bytes, a colon and the bytes (a dash for none), so that no two rows are written alike.
 */
final class Seal {

    /** Stands before the first row. */
    static final String NONE = "0".repeat(64);

    /** Named in each seal, so that another way of writing rows can follow. */
    private static final String FORM = "letterbook-audit-1";

    private Seal() {}

    static String of(String previous, AuditRow row) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        add(digest, FORM);
        add(digest, Long.toString(row.number()));
        add(digest, row.at().toString());
        add(digest, row.kind());
        add(digest, row.doerKind());
        add(digest, text(row.doerId()));
        add(digest, row.doerName());
        add(digest, row.thingKind());
        add(digest, text(row.thingId()));
        add(digest, row.thingName());
        add(digest, row.detail());
        add(digest, row.address());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update((byte) '-');
            return;
        }
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
