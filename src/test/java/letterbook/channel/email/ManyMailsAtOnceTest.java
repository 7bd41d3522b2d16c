package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import letterbook.dispatch.Outcome;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

/** Connections pass from thread to thread; each mail still goes out once. */
class ManyMailsAtOnceTest {

    private static final int MAILS = 5_000;
    private static final int THREADS = 16;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*(<\\S+>)");

    private static final Map<String, String> PATIENCE = Map.of(
            "mail.smtp.timeout", "60000", "mail.smtp.writetimeout", "60000", "mail.smtp.connectiontimeout", "60000");

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    @Test
    void eachGoesOutOnce() throws Exception {
        var server = SMTPServer.port(0)
                .messageHandler((context, from, to, mail) -> count(mail))
                .build();
        server.start();
        try (var sending =
                        TestSending.to(new MailServer("127.0.0.1", server.getPortAllocated(), null, null, PATIENCE));
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var outcomes = threads.invokeAll(LongStream.rangeClosed(1, MAILS)
                    .<Callable<Outcome>>mapToObj(id -> () -> sending.send(TestSending.delivery(id)))
                    .toList());
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Delivered.class);
            }
        } finally {
            server.stop();
        }
        assertThat(taken)
                .hasSize(MAILS)
                .allSatisfy((id, times) ->
                        assertThat(times).as("times that %s was taken", id).isEqualTo(1));
    }

    private void count(byte[] mail) {
        var id = MESSAGE_ID.matcher(new String(mail, StandardCharsets.ISO_8859_1));
        assertThat(id.find()).isTrue();
        taken.merge(id.group(1), 1, Integer::sum);
    }
}
