package letterbook.channel.email;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which node reads the bounce mailbox, and up to which mail it was read. One node reads at a time; when it is gone another
 * takes over where it stopped. The clock is that of the database, the same for all nodes.
 */
final class MailboxPlace {

    private static final Duration FORGOTTEN = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final String mailbox;
    private final Duration lease;
    private final String reader = UUID.randomUUID().toString();

    /** @param lease time after which a node that shows no sign of life is gone */
    MailboxPlace(JdbcClient jdbc, BounceMailbox mailbox, Duration lease) {
        this.jdbc = jdbc;
        this.mailbox = mailbox.toString();
        this.lease = lease;
    }

    /**
     * Where reading stopped.
     *
     * @param validity of the numbers (UIDVALIDITY, RFC 3501); with another one the mailbox is a new one
     * @param uid of the last mail that was read, 0 for none
     */
    record Position(long validity, long uid) {}

    /** Whether this node is the one to read, for the length of the lease from now. */
    boolean claim() {
        jdbc.sql("insert ignore into bounce_mailbox (mailbox, reader, until, uid_validity, last_uid)"
                        + " values (?, null, utc_timestamp(3) - interval 1 second, 0, 0)")
                .param(mailbox)
                .update();
        return jdbc.sql("update bounce_mailbox set reader = ?, until = utc_timestamp(3) + interval ? microsecond"
                                + " where mailbox = ? and (reader = ? or until < utc_timestamp(3))")
                        .params(reader, micros(lease), mailbox, reader)
                        .update()
                > 0;
    }

    Position position() {
        return jdbc.sql("select uid_validity, last_uid from bounce_mailbox where mailbox = ?")
                .param(mailbox)
                .query((row, number) -> new Position(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Notes that a mail was read; false when another node reads by now. */
    boolean advance(Position to) {
        return jdbc.sql("update bounce_mailbox set uid_validity = ?, last_uid = ?,"
                                + " until = utc_timestamp(3) + interval ? microsecond where mailbox = ? and reader = ?")
                        .params(to.validity(), to.uid(), micros(lease), mailbox, reader)
                        .update()
                > 0;
    }

    /** Lets another node read at once. */
    void release() {
        jdbc.sql("update bounce_mailbox set until = utc_timestamp(3) - interval 1 second"
                        + " where mailbox = ? and reader = ?")
                .params(mailbox, reader)
                .update();
        jdbc.sql("delete from bounce_mailbox where until < utc_timestamp(3) - interval ? second")
                .param(FORGOTTEN.toSeconds())
                .update();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
