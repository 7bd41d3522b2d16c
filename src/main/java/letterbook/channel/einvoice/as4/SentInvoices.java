package letterbook.channel.einvoice.as4;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import letterbook.base.UtcTime;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which invoices went out under which names, so that responses find them; noted before anything leaves. */
@Repository
class SentInvoices {

    private static final String SECRET = "as4-instances";
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final byte[] secret;

    SentInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var made = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(made);
        // the node that comes first decides
        jdbc.sql("insert ignore into installation_secret (name, value) values (?, ?)")
                .params(SECRET, made)
                .update();
        secret = jdbc.sql("select value from installation_secret where name = ?")
                .param(SECRET)
                .query(byte[].class)
                .single();
    }

    Sending sending(Delivery delivery) {
        return Sending.of(delivery, secret);
    }

    /** From now on it may have left. */
    void note(Sending sending, Delivery delivery, String number, Instant now) {
        jdbc.sql("insert ignore into as4_sent (instance, communication_id, attempt, receiver, number, sent_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        sending.instance(),
                        delivery.communicationId(),
                        delivery.attempt(),
                        delivery.receiver(),
                        number,
                        UtcTime.toColumn(now))
                .update();
    }

    /** Whether it may have left. */
    boolean knows(Sending sending) {
        return byInstance(sending.instance()).isPresent();
    }

    Optional<Receipt.Reference.Attempt> byInstance(String instance) {
        return jdbc.sql("select communication_id, attempt from as4_sent where instance = ?")
                .param(instance)
                .query((row, number) -> new Receipt.Reference.Attempt(row.getLong(1), row.getInt(2)))
                .optional();
    }

    /** The latest sending of this invoice to this receiver. */
    Optional<Receipt.Reference.Attempt> byNumber(String receiver, String number) {
        return jdbc.sql("select communication_id, attempt from as4_sent where receiver = ? and number = ?"
                        + " order by communication_id desc, attempt desc limit 1")
                .params(receiver, number)
                .query((row, place) -> new Receipt.Reference.Attempt(row.getLong(1), row.getInt(2)))
                .optional();
    }
}
