package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Status callbacks as Twilio sends them, in any order. */
@IntegrationTest
class TwilioWebhookTest {

    @Autowired
    private StatusReports reports;

    @Autowired
    private Texting texting;

    @Autowired
    private JdbcClient jdbc;

    static Stream<List<String>> orders() {
        return permutations(List.of("queued", "sent", "delivered")).stream();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theLastWordStandsInWhateverOrderReportsCome(List<String> order) throws Exception {
        var entry = reports.sent();

        for (var status : order) {
            assertThat(reports.post(reports.form(reports.sid(entry), status))).isEqualTo(204);
        }

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        var lines = texting.historyOf(entry).subList(3, 6);
        assertThat(lines).anyMatch(line -> line.equals("delivered"));
        for (int at = 0; at < 3; at++) {
            var better = order.subList(0, at).stream()
                    .mapToInt(TwilioWebhookTest::rank)
                    .max()
                    .orElse(0);
            assertThat(lines.get(at).contains("ignored")).as(lines.get(at)).isEqualTo(rank(order.get(at)) < better);
        }
    }

    @Test
    void anUndeliveredMessageFailsWithItsErrorAndSentThereafterChangesNothing() throws Exception {
        var entry = reports.sent();

        reports.post(reports.form(reports.sid(entry), "undelivered", "30005"));
        reports.post(reports.form(reports.sid(entry), "sent"));

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(texting.of(entry).code()).isEqualTo("SMS_30005");
        assertThat(texting.historyOf(entry).getLast()).contains("ignored because it is already undelivered");
    }

    @Test
    void aRefusalByTheOperatorAfterTheDeliveryIsBelieved() throws Exception {
        var entry = reports.sent();

        reports.post(reports.form(reports.sid(entry), "delivered"));
        reports.post(reports.form(reports.sid(entry), "undelivered", "30007"));

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.REJECTED);
        assertThat(texting.of(entry).code()).isEqualTo("SMS_30007");
    }

    @Test
    void aRepeatedReportCountsOnce() throws Exception {
        var entry = reports.sent();

        assertThat(reports.post(reports.form(reports.sid(entry), "delivered"))).isEqualTo(204);
        assertThat(reports.post(reports.form(reports.sid(entry), "delivered"))).isEqualTo(204);

        assertThat(texting.historyOf(entry)).hasSize(4);
        assertThat(reports.receiptsOf(reports.sid(entry))).containsExactly("delivered");
    }

    @Test
    void manyReportsAtOnceCountEachForItsMessageAndOnce() throws Exception {
        var entries = Stream.generate(reports::sent).limit(4).toList();
        var unknown = StatusReports.newSid();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 30)
                    .mapToObj(number -> number % 5 < 4 ? reports.sid(entries.get(number % 5)) : unknown)
                    .map(sid -> threads.submit(() -> reports.post(reports.form(sid, "delivered"))))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        for (var entry : entries) {
            assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
            assertThat(texting.historyOf(entry)).hasSize(4);
        }
        assertThat(reports.receiptsOf(unknown)).containsExactly("delivered");
    }

    @Test
    void aLateReportStandsInTheHistory() throws Exception {
        var entry = reports.sent();
        reports.post(reports.form(reports.sid(entry), "delivered"));

        reports.post(reports.form(reports.sid(entry), "read"));

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(texting.historyOf(entry).getLast())
                .isEqualTo("read (received, ignored because the entry is already Successful)");
    }

    @Test
    void aStateThatNobodyKnowsIsKept() throws Exception {
        var entry = reports.sent();

        assertThat(reports.post(reports.form(reports.sid(entry), "teleported"))).isEqualTo(204);

        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(texting.historyOf(entry).getLast()).isEqualTo("Twilio reports: teleported");
    }

    @Test
    void aReportAboutAMessageThatNobodyKnowsYetWaits() throws Exception {
        var sid = StatusReports.newSid();

        assertThat(reports.post(reports.form(sid, "delivered"))).isEqualTo(204);

        assertThat(reports.receiptsOf(sid)).containsExactly("delivered");
        assertThat(jdbc.sql("select waiting from receipt where provider = 'Twilio' and reference = ?")
                        .param(sid)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aReportThatWasQuickerThanTheAnswerIsAppliedOnceTheMessageIsKnown() throws Exception {
        var entry = reports.sent();
        var sid = reports.sid(entry);
        texting.crash(entry);
        reports.post(reports.form(sid, "delivered"));
        assertThat(texting.of(entry).status()).isEqualTo(CommunicationStatus.SENDING);

        var standing = texting.hurryTo(entry, CommunicationStatus.SUCCESSFUL);

        assertThat(standing.text()).isEqualTo("delivered");
        assertThat(standing.sid()).isEqualTo(sid);
    }

    private static int rank(String status) {
        return TwilioStatus.of(status).orElseThrow().rank();
    }

    private static List<List<String>> permutations(List<String> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (var first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var one = new ArrayList<String>();
                one.add(first);
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
