package letterbook.channel.email;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret that signs bounce addresses: made once, and kept in the database so that all nodes share it. */
@Component
class BounceKey {

    private static final String NAME = "bounce-addresses";
    private static final int BYTES = 32;

    private final byte[] value;

    BounceKey(JdbcClient jdbc) {
        var made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        // the node that comes first decides
        jdbc.sql("insert ignore into installation_secret (name, value) values (?, ?)")
                .param(NAME)
                .param(made)
                .update();
        value = jdbc.sql("select value from installation_secret where name = ?")
                .param(NAME)
                .query(byte[].class)
                .single();
    }

    byte[] value() {
        return value.clone();
    }
}
