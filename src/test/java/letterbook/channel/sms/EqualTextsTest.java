package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import letterbook.IntegrationTest;
import letterbook.base.IdGenerator;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries that say the same to the same number: Twilio has a message for each, whatever is lost on the way. */
@IntegrationTest
class EqualTextsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Twilio reports nothing of messages to it. */
    private static final String NUMBER = "+3197099900005";

    private final String words = "Invoice " + UUID.randomUUID() + " is ready for you.";

    @Autowired
    private TwilioAccount account;

    @Autowired
    private SmsChannel channel;

    @Autowired
    private IdGenerator ids;

    @RepeatedTest(5)
    void oneMessageIsFoundByOneOfThemOnly() throws Exception {
        var taken = taken();
        var entries = List.of(entry(), entry(), entry());

        var outcomes = atOnce(entries.stream()
                .<Callable<Outcome>>map(entry -> () -> channel.reconcile(entry))
                .toList());

        assertThat(outcomes)
                .filteredOn(Outcome.Accepted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.providerRef()).isEqualTo(taken.getSid()));
        assertThat(outcomes).filteredOn(Outcome.AskLater.class::isInstance).hasSize(2);
    }

    @Test
    void whoeverFoundAMessageFindsItAgain() {
        taken();
        var entry = entry();

        assertThat(channel.reconcile(entry)).isEqualTo(channel.reconcile(entry));
    }

    @Test
    void anAnswerWithAMessageThatAnotherEntryFoundMeanwhileLeavesADoubt() {
        var other = messages();
        var channelAfterThem = TestChannels.of(account, PATIENCE, null, Clock.systemUTC(), new MessageOwners() {
            @Override
            public boolean isOfAnother(String sid, long communicationId) {
                return true;
            }

            @Override
            public boolean claim(String sid, Delivery delivery) {
                return false;
            }
        });

        assertThat(channelAfterThem.send(entry())).isInstanceOf(Outcome.AskLater.class);
        assertThat(other.newestTo(NUMBER))
                .filteredOn(message -> words.equals(message.getBody()))
                .hasSize(1);
    }

    @Test
    void whatAnotherEntryTakesAtThisMomentIsNoReasonToGiveUp() {
        var contested = taken().getSid();
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3));

        assertThat(TestChannels.of(account, PATIENCE, null, later, new TestOwners(Set.of(), Set.of(contested)))
                        .reconcile(entry()))
                .isInstanceOf(Outcome.AskLater.class);
    }

    /** By Twilio, without our knowing. */
    private Message taken() {
        return messages().create(NUMBER, words, null);
    }

    private TwilioMessages messages() {
        return new TwilioMessages(account, new OnceOnlyClient(account.address(), PATIENCE, PATIENCE));
    }

    private Delivery entry() {
        return new Delivery(
                ids.next(),
                1,
                Instant.now(),
                null,
                NUMBER,
                "Jan",
                "en",
                new MessageContent(null, null, words),
                List.of());
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Outcome>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
