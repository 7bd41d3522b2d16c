package letterbook.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** Open connections that wait for the next mail; the one used last is taken first, so that surplus ones grow old. */
final class ConnectionPool implements AutoCloseable {

    /** A connection that rested longer is asked whether it lives, before a mail is entrusted to it. */
    static final Duration TRUSTED = Duration.ofSeconds(2);

    private final MailSession session;
    private final EmailSettings settings;
    private final Clock clock;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Resting> resting = new ConcurrentLinkedDeque<>();

    ConnectionPool(MailSession session, EmailSettings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
        places = new Semaphore(settings.connections());
    }

    private record Resting(TrackedConnection connection, Instant since) {}

    /** Waits until one more connection may be used; each call is followed by {@link #leave}. */
    void enter() {
        places.acquireUninterruptibly();
    }

    void leave() {
        places.release();
    }

    /** A connection that was used before and, as far as can be known, is alive. */
    Optional<TrackedConnection> takeResting() {
        for (var next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            var age = Duration.between(next.since(), clock.instant());
            if (age.compareTo(settings.idle()) > 0) {
                next.connection().discard();
            } else if (age.compareTo(TRUSTED) < 0 || next.connection().isConnected()) {
                return Optional.of(next.connection());
            }
        }
        return Optional.empty();
    }

    /** A connection that is still to be opened. */
    TrackedConnection fresh() {
        return session.newConnection();
    }

    MailServer server() {
        return session.server();
    }

    void giveBack(TrackedConnection connection) {
        if (connection.isInOrder() && connection.mails() < settings.messagesPerConnection()) {
            resting.addFirst(new Resting(connection, clock.instant()));
        } else {
            connection.discard();
        }
    }

    void closeIdle() {
        var before = clock.instant().minus(settings.idle());
        for (var oldest : resting.reversed()) {
            // whoever removes it owns it: another thread may be taking it now
            if (oldest.since().isBefore(before) && resting.remove(oldest)) {
                oldest.connection().discard();
            }
        }
    }

    @Override
    public void close() {
        for (var next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            next.connection().discard();
        }
        session.close();
    }
}
