package letterbook.sandbox.peppol;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.UtcTime;
import letterbook.channel.einvoice.as4.As4Answer.As4Error;
import letterbook.channel.einvoice.as4.ReceivedMessage;
import letterbook.sandbox.NewMessage;
import letterbook.sandbox.SandboxMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the buyers' access point takes, each message once in ten minutes. */
@Component
@ConditionalOnSandbox
class BuyersInbox {

    /** Apart from what the access-point provider's stand-in takes. */
    static final String PROVIDER = "Peppol AS4";

    static final String TAKEN = "taken";

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final SandboxMessages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    BuyersInbox(SandboxMessages messages, JdbcClient jdbc, Clock clock) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Reaction take(ReceivedMessage message) {
        var trick = BuyerTrick.of(message.receiver()).orElse(null);
        return switch (trick) {
            case NOT_REGISTERED, NO_INVOICES, NOT_SERVICED, BAD_CERTIFICATE, DOWN ->
                refuse("PEPPOL:NOT_SERVICED This access point does not work for " + message.receiver());
            case REFUSED -> refuse("The message does not follow the rules of this access point");
            case NOT_DECRYPTED, AGAINST_THE_RULES, NOT_CONNECTED, NOT_DELIVERED -> new Reaction.Refuse(trick.error());
            case DUPLICATE -> duplicate(message);
            case NEVER_HEARD -> new Reaction.Drop();
            case CUT_OFF -> isNew(message.id() + "#cut") ? new Reaction.Drop() : store(message, new Reaction.Sign());
            case DROPPED -> store(message, new Reaction.Drop());
            case SILENT -> store(message, new Reaction.KeepSilent());
            case null -> store(message, new Reaction.Sign());
        };
    }

    private Reaction store(ReceivedMessage message, Reaction then) {
        if (!isNew(message.id())) {
            return duplicate(message);
        }

        var document = message.document();
        var summary = Summary.of(document);
        messages.add(new NewMessage(
                CommunicationType.E_INVOICE,
                PROVIDER,
                message.sender(),
                message.receiver(),
                summary.title(),
                summary.text(),
                document.getBytes(StandardCharsets.UTF_8),
                message.instance(),
                TAKEN,
                JsonMapper.shared()
                        .writeValueAsString(new Notes(
                                message.id(),
                                message.seat(),
                                summary.number(),
                                Objects.requireNonNullElse(message.statusTo(), "")))));
        return then;
    }

    /** Whether it was not seen in the last ten minutes. */
    private boolean isNew(String id) {
        var now = clock.instant();
        jdbc.sql("delete from sandbox_peppol_received where message_id = ? and received_at < ?")
                .params(id, UtcTime.toColumn(now.minus(REMEMBERED)))
                .update();
        return jdbc.sql("insert ignore into sandbox_peppol_received (message_id, received_at) values (?, ?)")
                        .params(id, UtcTime.toColumn(now))
                        .update()
                > 0;
    }

    private static Reaction refuse(String why) {
        return new Reaction.Refuse(As4Error.other(why));
    }

    private static Reaction duplicate(ReceivedMessage message) {
        return refuse("Message with ID '" + message.id() + "' was already handled (this is a duplicate)");
    }
}
