package letterbook.channel.email;

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
        var used = pool.takeResting();
        if (used.isPresent()) {
            var handover = submit(used.get(), mail);
            if (used.get().gotPastSender()) {
                return handover;
            }
        }
        var connection = pool.fresh();
        return connection.open(pool.server()).orElseGet(() -> submit(connection, mail));
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
