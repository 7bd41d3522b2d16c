package letterbook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import letterbook.database.TestDatabase;
import letterbook.packaged.Node;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Kills the running application at random moments while messages flow, and counts: every accepted request ends in one
 * final entry, and no mail goes out twice. Where the kill leaves open whether the mail server has a mail, the entry says so.
 */
class CrashIT {

    private static final int EVENTS = 2_000;
    private static final int KILLS = 4;
    private static final String CUSTOMER = "CRASH";
    private static final String INVOICE = "CRASH-1";

    private final long seed = System.nanoTime();

    private final Random moments = new Random(seed);

    @Test
    void aKilledNodeWithTheEmbeddedDatabaseLosesNothingAndSendsNothingTwice() throws Exception {
        try (var sink = new MailSink()) {
            var folder = Path.of("target", "crash-data-" + System.nanoTime());
            var node = Node.laidOut("single", settings(sink, Map.of("LETTERBOOK_DATA_DIR", folder.toString())));
            var workflow = new Workflow(() -> node);

            run(List.of(node), workflow, sink);
        }
    }

    @Test
    void twoNodesOnOneDatabaseTakeOverFromEachOther() throws Exception {
        try (var sink = new MailSink()) {
            var settings = settings(sink, TestDatabase.environment("crash"));
            var nodes = List.of(Node.laidOut("first", settings), Node.laidOut("second", settings));
            var turn = new AtomicInteger();
            var workflow = new Workflow(() -> nodes.get(turn.getAndIncrement() % nodes.size()));

            run(nodes, workflow, sink);
        }
    }

    private void run(List<Node> nodes, Workflow workflow, MailSink sink) throws Exception {
        for (var node : nodes) {
            node.start();
        }
        workflow.putCustomer(CUSTOMER, """
                {"name": "Jan Jansen", "kind": "person", "language": "nl", "email": "jan@example.com",
                 "paymentMethod": "transfer", "preferences": {"invoice": "email"}}""");
        workflow.putInvoice(INVOICE, CUSTOMER);
        for (int kill = 0; kill < KILLS; kill++) {
            killOneWhileMessagesFlow(kill, nodes.get(kill % nodes.size()), workflow, sink);
        }
        Awaitility.await("everything is settled")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> workflow.unsettled(CUSTOMER).isEmpty());

        verify(workflow, sink);
        nodes.forEach(Node::stop);
    }

    /** Each kill has its own share of the events, so that it falls while they are on their way however long a start takes. */
    private void killOneWhileMessagesFlow(int kill, Node node, Workflow workflow, MailSink sink) throws Exception {
        var from = EVENTS * kill / KILLS;
        var to = EVENTS * (kill + 1) / KILLS;
        var share = to - from;
        var before = sink.mails().size();
        var due = before + moments.nextInt(share * 3 / 4);
        // a thread of its own: the end of a process is told on the common pool, which may have one thread only
        try (var reporter = Executors.newSingleThreadExecutor()) {
            var reporting = reporter.submit(() -> workflow.report(events(from, to)));
            Awaitility.await("mail " + due)
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> sink.mails().size() > due);
            System.out.println("Seed " + seed + ": killing a node after "
                    + (sink.mails().size() - before) + " of the " + share + " mails of its share");
            node.kill();
            node.start();
            reporting.get(5, TimeUnit.MINUTES);
        }
    }

    private static List<Workflow.Event> events(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(event -> new Workflow.Event("crash-" + event, INVOICE))
                .toList();
    }

    private static void verify(Workflow workflow, MailSink sink) {
        var entries = workflow.entries(CUSTOMER);
        assertThat(workflow.entryOfKey()).hasSize(EVENTS);
        assertThat(entries.keySet())
                .containsExactlyInAnyOrderElementsOf(workflow.entryOfKey().values());

        var unknown = 0;
        for (var entry : entries.entrySet()) {
            var mails = sink.mails().getOrDefault(entry.getKey(), 0);
            var status = entry.getValue().get("status").asString();
            if (status.equals("successful")) {
                assertThat(mails).as("mails of %s", entry.getKey()).isEqualTo(1);
            } else {
                assertThat(entry.getValue().get("code").asString()).isEqualTo("OUTCOME_UNKNOWN");
                assertThat(mails).as("mails of %s", entry.getKey()).isLessThanOrEqualTo(1);
                unknown++;
            }
        }
        System.out.println(EVENTS + " accepted, " + unknown + " of unknown outcome, none lost, none doubled");
    }

    private static Map<String, String> settings(MailSink sink, Map<String, String> database) {
        var settings = new HashMap<>(database);
        settings.put("LETTERBOOK_DEMO", "true");
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", Integer.toString(sink.port()));
        settings.put("LETTERBOOK_DISPATCH_HEARTBEAT", "2s");
        return settings;
    }
}
