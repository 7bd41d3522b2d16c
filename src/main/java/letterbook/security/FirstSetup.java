package letterbook.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import letterbook.base.UtcTime;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import letterbook.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator for who holds a one-time link; does nothing once there is a user. */
@Service
public class FirstSetup {

    static final Duration LINK_HOLDS_FOR = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final AccountProvisioning provisioning;
    private final AdministratorGuard guard;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstSetup(
            JdbcClient jdbc,
            AccountProvisioning provisioning,
            AdministratorGuard guard,
            Organisations organisations,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.provisioning = provisioning;
        this.guard = guard;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet, because there is no user at all. */
    public boolean isPending() {
        return jdbc.sql("select not exists (select 1 from app_user)")
                .query(Boolean.class)
                .single();
    }

    /** A new token; the database keeps only its hash. Links of other nodes stay good. */
    @Transactional
    String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("delete from setup_link where expires_at < ?")
                .param(UtcTime.toColumn(now))
                .update();
        jdbc.sql("insert into setup_link (token_sha256, created_at, expires_at) values (?, ?, ?)")
                .params(sha256(token), UtcTime.toColumn(now), UtcTime.toColumn(now.plus(LINK_HOLDS_FOR)))
                .update();
        audit.note(Deed.of(DeedKind.SETUP_LINK_MADE, null, "Makes the first administrator, once, within 24 hours.")
                .by(Doer.LETTERBOOK));
        return token;
    }

    /** Whether the link still makes an administrator. */
    public boolean accepts(String token) {
        return isPending()
                && jdbc.sql("select exists (select 1 from setup_link where token_sha256 = ? and expires_at > ?)")
                        .params(sha256(token), UtcTime.toColumn(clock.instant()))
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Makes the first administrator and names the organisation. Of two at once, one succeeds.
     *
     * @throws AccountException when the link is used up or too old, or the password will not do
     */
    @Transactional
    public void complete(
            String token, String username, String displayName, String password, String organisation, ZoneId zone) {
        PasswordRule.check(password, username);
        guard.takeTurn();
        if (!accepts(token)) {
            throw new AccountException(
                    "This link was used already or is too old. Sign in, or start Letterbook anew " + "for a new link.");
        }
        provisioning.ensureUser(username, displayName, password, Set.of("Administrator"));
        organisations.rename(organisation, zone);
        jdbc.sql("delete from setup_link").update();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
