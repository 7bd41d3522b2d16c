package letterbook.sandbox.storecove;

import com.helger.peppolid.peppol.pidscheme.PeppolParticipantIdentifierSchemeManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.UtcTime;
import letterbook.sandbox.NewMessage;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.SandboxPace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The submissions that the stand-in took. */
@Component
@ConditionalOnSandbox
class StorecoveShelf {

    static final String PROVIDER = "Peppol";
    static final String SUBMITTED = "submitted";
    static final String HELD = "held";
    static final String SENT = "sent";

    private static final Pattern NUMBER = Pattern.compile("<(?:\\w+:)?ID(?:\\s[^>]*)?>([^<]+)<");

    private final SandboxMessages messages;
    private final JdbcClient jdbc;
    private final SandboxPace pace;
    private final Clock clock;

    StorecoveShelf(SandboxMessages messages, JdbcClient jdbc, SandboxPace pace, Clock clock) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.pace = pace;
        this.clock = clock;
    }

    /** The name of a submission follows from its key, so that a key is found again on every node. */
    static String guidOf(String key) {
        return UUID.nameUUIDFromBytes(("storecove " + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Optional<SandboxMessage> find(String guid) {
        return messages.find(PROVIDER, guid);
    }

    String add(String key, long legalEntity, Submission.Identifier receiver, byte[] ubl) {
        var guid = guidOf(key);
        var text = new String(ubl, StandardCharsets.UTF_8);
        var number = NUMBER.matcher(text);
        var title =
                (text.contains(":CreditNote-2") ? "Credit note " : "Invoice ") + (number.find() ? number.group(1) : "");
        messages.add(new NewMessage(
                CommunicationType.E_INVOICE,
                PROVIDER,
                "Storecove legal entity " + legalEntity,
                address(receiver),
                title,
                title,
                ubl,
                guid,
                Trick.of(Objects.requireNonNullElse(receiver.id(), "")).orElse(null) == Trick.NEVER_SENT
                        ? HELD
                        : SUBMITTED,
                key));
        return guid;
    }

    /** Those that have been on their way for long enough. */
    List<SandboxMessage> due() {
        var now = clock.instant();
        return messages.inState(PROVIDER, SUBMITTED).stream()
                .filter(message -> message.receivedAt().plus(way(message)).isBefore(now))
                .toList();
    }

    /** Longer where the sender has to find out first that it was taken. */
    private Duration way(SandboxMessage message) {
        var trick = Trick.of(message.to().substring(message.to().indexOf(':') + 1));
        return pace.halves(
                trick.isPresent() && (trick.get() == Trick.TAKEN_THEN_DROPPED || trick.get() == Trick.TAKEN_THEN_BUSY)
                        ? 16
                        : 4);
    }

    /** False when it was delivered before. */
    boolean deliver(SandboxMessage message) {
        return messages.move(message.id(), SUBMITTED, SENT) || messages.move(message.id(), HELD, SENT);
    }

    /** Whether this is the first call with the key. */
    boolean isFirstCall(String key) {
        return jdbc.sql("insert ignore into sandbox_storecove_call (idempotency_guid, created_at) values (?, ?)")
                        .params(key, UtcTime.toColumn(clock.instant()))
                        .update()
                > 0;
    }

    private static String address(Submission.Identifier receiver) {
        var code = PeppolParticipantIdentifierSchemeManager.getISO6523CodeOfSchemeID(receiver.scheme());
        return Objects.requireNonNullElse(code, receiver.scheme()) + ":" + receiver.id();
    }
}
