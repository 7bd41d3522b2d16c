package letterbook.channel.email;

import java.util.Optional;
import letterbook.dispatch.Outcome;

/** Hands mails to the server, each once. */
final class Submission implements AutoCloseable {

    private final ConnectionPool pool;
    private final ReplyMeanings meanings;

    Submission(ConnectionPool pool, ReplyMeanings meanings) {
        this.pool = pool;
        this.meanings = meanings;
    }

    Outcome send(OutgoingMail mail) {
        pool.enter();
        try {
            return meanings.outcome(handOver(mail), mail);
        } finally {
            pool.leave();
        }
    }

    /**
     * A connection that was used before may have ended while it rested, or the server may have had enough of it. Both
     * show before the server takes the sender, when nothing is sent yet: then the mail starts on a fresh connection.
     */
    private Handover handOver(OutgoingMail mail) {
        return pool.takeResting().flatMap(used -> resume(used, mail)).orElseGet(() -> {
            var connection = pool.fresh();
            return connection.open(pool.server()).orElseGet(() -> submit(connection, mail));
        });
    }

    /** Empty when the mail did not begin. */
    private Optional<Handover> resume(TrackedConnection used, OutgoingMail mail) {
        var handover = used.submit(mail);
        // asked before it is given back: from then on it tells of another's mail
        var begun = used.gotPastSender();
        pool.giveBack(used);
        return begun ? Optional.of(handover) : Optional.empty();
    }

    private Handover submit(TrackedConnection connection, OutgoingMail mail) {
        var handover = connection.submit(mail);
        pool.giveBack(connection);
        return handover;
    }

    void closeIdleConnections() {
        pool.closeIdle();
    }

    @Override
    public void close() {
        pool.close();
    }
}
