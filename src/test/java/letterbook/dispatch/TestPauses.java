package letterbook.dispatch;

import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends what tests paused, so that no message of a later test waits for it. */
@Component
public class TestPauses {

    private final JdbcClient jdbc;
    private final ProviderGate gate;

    TestPauses(JdbcClient jdbc, ProviderGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /** Returns when the application knows it, too: for a second it goes by what it read before. */
    public void end(String provider) {
        jdbc.sql("delete from provider_pause where provider = ?")
                .param(provider)
                .update();
        await().until(() -> gate.closedUntil(provider).isEmpty());
    }
}
