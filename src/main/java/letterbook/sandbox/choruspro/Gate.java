package letterbook.sandbox.choruspro;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import letterbook.base.ConditionalOnSandbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may call: PISTE's tokens, which carry their own end, and the technical account of Chorus Pro. */
@Component
@ConditionalOnSandbox
class Gate {

    static final String CLIENT_ID = "sandbox-application";
    static final String CLIENT_SECRET = "sandbox-secret";
    static final String LOGIN = "TECH_SANDBOX@cpro.fr";
    static final String PASSWORD = "sandbox-password";

    static final Duration LIFE = Duration.ofHours(1);

    private final Clock clock;

    Gate(Clock clock) {
        this.clock = clock;
    }

    boolean knows(@Nullable String clientId, @Nullable String clientSecret) {
        return CLIENT_ID.equals(clientId) && CLIENT_SECRET.equals(clientSecret);
    }

    String newToken() {
        var end = Long.toString(clock.instant().plus(LIFE).toEpochMilli());
        return end + "." + seal(end);
    }

    boolean letsIn(@Nullable String authorization, @Nullable String technicalAccount) {
        var account = Base64.getEncoder().encodeToString((LOGIN + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return authorization != null
                && authorization.startsWith("Bearer ")
                && isValid(authorization.substring("Bearer ".length()))
                && account.equals(technicalAccount);
    }

    private boolean isValid(String token) {
        var dot = token.indexOf('.');
        return dot > 0
                && token.substring(dot + 1).equals(seal(token.substring(0, dot)))
                && Instant.ofEpochMilli(Long.parseLong(token.substring(0, dot))).isAfter(clock.instant());
    }

    private static String seal(String end) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((CLIENT_SECRET + end).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
