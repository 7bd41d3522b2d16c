package letterbook.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of an API client: shown once when it is made, stored as its SHA-256 only. */
public record ApiKey(String value) {

    private static final String PREFIX = "lb_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiKey random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
