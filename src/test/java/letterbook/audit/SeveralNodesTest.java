package letterbook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import letterbook.IntegrationTest;
import letterbook.audit.AuditTable.Place;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import letterbook.database.TestDatabase;
import letterbook.security.CurrentUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes share nothing but the database. */
@IntegrationTest
class SeveralNodesTest {

    private static final int NODES = 2;
    private static final int THREADS = 4;
    private static final int DEEDS = 25;

    @Autowired
    private AuditTable table;

    @Autowired
    private AuditCheck check;

    @Test
    void nodesThatWriteAtOnceKeepOneChain() throws Exception {
        var rows = new AuditedRows(table);
        var work = new ArrayList<Callable<Void>>();
        for (int node = 0; node < NODES; node++) {
            var own = new Node(TestDatabase.anotherNode(), "node " + node);
            for (int thread = 0; thread < THREADS; thread++) {
                work.add(own::work);
            }
        }

        try (var threads = Executors.newFixedThreadPool(NODES * THREADS)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        var written = rows.since();
        var first = written.getFirst().number();
        assertThat(written)
                .extracting(AuditRow::number)
                .containsExactlyElementsOf(LongStream.range(first, first + NODES * THREADS * DEEDS)
                        .boxed()
                        .toList());
        assertThat(written).extracting(AuditRow::doerName).contains("node 0", "node 1");
        assertThat(check.check(Place.START, (number, last) -> true).orElseThrow())
                .isInstanceOf(AuditFinding.Intact.class);
    }

    private record Node(AuditLog log, TransactionTemplate transactions, String name) {

        Node(DataSource source, String name) {
            this(
                    new AuditLog(new AuditTable(JdbcClient.create(source)), new CurrentUser(), Clock.systemUTC()),
                    new TransactionTemplate(new JdbcTransactionManager(source)),
                    name);
        }

        @SuppressWarnings("NullAway") // a Callable of nothing answers null
        Void work() {
            for (int i = 0; i < DEEDS; i++) {
                var undone = i % 5 == 4;
                transactions.executeWithoutResult(transaction -> {
                    log.note(Deed.of(DeedKind.SIGNED_OUT, null, "").by(Doer.visitor(name)));
                    if (undone) {
                        transaction.setRollbackOnly();
                    }
                });
                if (undone) {
                    transactions.executeWithoutResult(transaction ->
                            log.note(Deed.of(DeedKind.SIGNED_OUT, null, "").by(Doer.visitor(name))));
                }
            }
            return null;
        }
    }
}
