package letterbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import letterbook.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class DemoMarkerTest {

    @Autowired
    DemoMarker marker;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from demo").update();
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneFillsIn() throws Exception {
        var start = new CyclicBarrier(2);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var claims = nodes.invokeAll(Collections.nCopies(2, () -> {
                start.await();
                return transactions.execute(status -> marker.claim());
            }));

            assertThat(List.of(claims.get(0).get(), claims.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aFillingThatFailsIsDoneAgainAtTheNextStart() {
        transactions.executeWithoutResult(status -> {
            assertThat(marker.claim()).isTrue();
            status.setRollbackOnly();
        });

        assertThat(marker.claim()).isTrue();
    }
}
