package letterbook.sandbox.choruspro;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.IdGenerator;
import letterbook.sandbox.NewMessage;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The invoices that were deposited, on the sandbox's shelf. */
@Component
@ConditionalOnSandbox
class Register {

    static final String PROVIDER = "Chorus Pro";

    private final SandboxMessages messages;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IdGenerator ids;
    private final Clock clock;

    Register(SandboxMessages messages, JdbcClient jdbc, JsonMapper json, IdGenerator ids, Clock clock) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An invoice with the numbers that the portal gave it.
     *
     * @param at moment for which everything about it is told, so that the shelf shows the state that the caller hears
     */
    record Entry(SandboxMessage message, Filing filing, Instant at) {

        String flow() {
            return Objects.requireNonNull(message.reference());
        }

        long invoiceId() {
            return Long.parseLong(flow().substring("CPP".length()));
        }
    }

    /** Tells the number of the flow. */
    String file(Filing filing, String text, byte[] file) {
        var flow = "CPP%022d".formatted(ids.next());
        messages.add(new NewMessage(
                CommunicationType.E_INVOICE,
                PROVIDER,
                filing.supplier(),
                filing.buyer(),
                subject(filing.number() == null ? "" : filing.number()),
                text,
                file,
                flow,
                filing.state(clock.instant()),
                json.writeValueAsString(filing)));
        return flow;
    }

    Optional<Entry> ofFlow(String flow) {
        return messages.find(PROVIDER, flow).map(this::entry).map(this::shown);
    }

    Optional<Entry> ofInvoice(long invoiceId) {
        return ofFlow("CPP%022d".formatted(invoiceId));
    }

    List<Entry> withNumber(String number) {
        return jdbc
                .sql(
                        "select reference from sandbox_message where provider = ? and subject = ? order by id desc limit 50")
                .params(PROVIDER, subject(number))
                .query((row, line) -> row.getString(1))
                .list()
                .stream()
                .flatMap(flow -> ofFlow(flow).stream())
                .toList();
    }

    void turn(SandboxMessage message, Filing turned) {
        messages.note(message.id(), json.writeValueAsString(turned));
        shown(new Entry(message, turned, clock.instant()));
    }

    Entry entry(SandboxMessage message) {
        return new Entry(message, json.readValue(message.notes(), Filing.class), clock.instant());
    }

    /** The shelf shows the state that it has come to by itself. */
    private Entry shown(Entry entry) {
        if (!isMoved(entry)) {
            // another call was quicker, perhaps with an earlier state
            messages.find(entry.message().id()).map(this::entry).ifPresent(this::isMoved);
        }
        return entry;
    }

    /** False when another call moved it meanwhile. */
    private boolean isMoved(Entry entry) {
        var before = entry.message().state();
        var now = entry.filing().state(entry.at());
        return before == null
                || before.equals(now)
                || messages.move(entry.message().id(), before, now);
    }

    private static String subject(String number) {
        return "Facture " + number;
    }
}
