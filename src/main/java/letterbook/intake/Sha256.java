package letterbook.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of requests. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
