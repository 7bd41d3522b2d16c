package letterbook.crash;

import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import letterbook.packaged.Node;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills the packaged application with {@code kill -9} while it hands messages to Twilio, Pingen, Storecove, Chorus Pro and
 * other access points, and counts what they hold. Proven is, for each of these ways:
 * <ul>
 *   <li>Wherever the kill falls – at every {@link Stop}, at a random moment while others flow and, but for access points,
 *       while a first kill is recovered from – each accepted request ends as one entry, and the provider holds its message
 *       once.
 *   <li>The doubt is settled as the provider allows: Twilio is asked, Pingen, Storecove and access points get the same again
 *       under the same key and say that they have it, Chorus Pro is searched.
 *   <li>Two equal texts to one number, of which Twilio has one, end as two texts there.
 *   <li>Where Twilio cannot tell, since it has a text to the number that is not ours, the entry is Failed
 *       {@code OUTCOME_UNKNOWN} and nothing is sent again.
 * </ul>
 * The providers are the sandbox's, over HTTP, in the process of the test. The nodes are the packaged jar; only their clock
 * is the test's, since offices are closed at night and what is lost counts as lost after minutes. That the stand-ins are
 * like their models is not proven here.
 */
class ChannelCrashIT {

    /** Messages of each carrier that flow when a kill comes, and calls that they make at least. */
    private static final int FLOW = 5;

    private static final int CALLS = 35;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** On a machine so slow that they are held for longer, callers go on by themselves and are no longer at their stop. */
    private static final Duration PATIENCE_OF_CALLERS = Duration.ofSeconds(20);

    /** Numbers of customers; those of stops are below. */
    private static final int FIRST_FLOW = 100;

    private static final int SECOND_FLOW = 200;
    private static final int TWINS = 900;
    private static final int UNKNOWABLE = 901;

    private final long seed = System.nanoTime();
    private final Random moments = new Random(seed);
    private final Map<Carrier, Workflow> workflows = new EnumMap<>(Carrier.class);
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();
    private final Map<Stop, Instant> held = new ConcurrentHashMap<>();
    private final Set<Stop> stoppedWhenKilled = EnumSet.noneOf(Stop.class);

    private Installation installation;

    /** An accepted request. */
    private record Message(Carrier carrier, int customer, String key) {

        String number() {
            return carrier.number(customer);
        }
    }

    @BeforeEach
    void start() throws Exception {
        installation = Installation.start();
        for (var carrier : Carrier.values()) {
            workflows.put(carrier, installation.workflow(carrier));
        }
    }

    @AfterEach
    void stop() {
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void aKilledNodeLosesNoMessageOfAnyChannelAndSendsNoneTwice() throws Exception {
        AtOnce.each(List.of(Carrier.values()), this::putCustomers);
        AtOnce.each(List.of(Carrier.values()), this::holdAtEachStop);
        killWhileMessagesFlow(installation.nodes(), FIRST_FLOW);
        // access points recover in one way, and a start takes long
        killWhileMessagesFlow(List.of(installation.channels()), SECOND_FLOW);
        settle();

        assertSoftly(softly -> messages.forEach(message -> verify(message, softly)));
        System.out.println("Seed " + seed + ": " + messages.size() + " accepted, "
                + stoppedWhenKilled.size() + " of " + Stop.values().length
                + " held when the kill came, none lost, none doubled");
    }

    private void putCustomers(Carrier carrier) {
        var workflow = workflows.get(carrier);
        Stream.of(
                        Arrays.stream(Stop.values())
                                .filter(stop -> stop.carrier() == carrier)
                                .mapToInt(Stop::ordinal),
                        flow(FIRST_FLOW),
                        flow(SECOND_FLOW),
                        IntStream.of(TWINS, UNKNOWABLE))
                .flatMapToInt(numbers -> numbers)
                .forEach(customer -> {
                    workflow.putCustomer(carrier.number(customer), carrier.customer(customer));
                    workflow.putInvoice(carrier.number(customer), carrier.number(customer));
                });
    }

    /** One after the other, so that each call is known to be that of the last. */
    private void holdAtEachStop(Carrier carrier) throws Exception {
        for (var stop : Stop.values()) {
            if (stop.carrier() == carrier) {
                hold(carrier, stop.ordinal(), stop.name(), stop.calls());
                held.put(stop, Instant.now());
            }
        }
        if (carrier == Carrier.TWILIO) {
            hold(carrier, TWINS, "one twin", Stop.TEXT_NOT_HEARD.calls());
            hold(carrier, TWINS, "other twin", Stop.TEXT_TAKEN.calls());
            hold(carrier, UNKNOWABLE, "unknowable", Stop.TEXT_NOT_HEARD.calls());
            installation.providers().takeTextOfAnother(carrier.mobile(UNKNOWABLE));
        }
    }

    private void hold(Carrier carrier, int customer, String key, Line.Call... calls) {
        var trap = installation.line().trap(calls);
        report(carrier, List.of(new Message(carrier, customer, key)));
        await(key).atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(trap::isSprung);
    }

    private void report(Carrier carrier, List<Message> some) {
        messages.addAll(some);
        workflows
                .get(carrier)
                .report(some.stream()
                        .map(message -> new Workflow.Event(message.key(), message.number()))
                        .toList());
    }

    /** What is held is answered, or never will be; others are somewhere on their way. */
    private void killWhileMessagesFlow(List<Node> nodes, int firstCustomer) throws Exception {
        var line = installation.line();
        var due = line.calls() + moments.nextInt(CALLS);
        try (var reporter = Executors.newSingleThreadExecutor()) {
            var reporting = reporter.submit(() -> {
                AtOnce.each(
                        List.of(Carrier.values()),
                        carrier -> report(
                                carrier,
                                flow(firstCustomer)
                                        .mapToObj(customer ->
                                                new Message(carrier, customer, carrier + " in flow " + customer))
                                        .toList()));
                return null;
            });
            await("call " + due)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> line.calls() > due);
            stoppedNow();
            installation.killAndStartAgain(nodes);
            reporting.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        }
    }

    /** Those of the first kill. */
    private void stoppedNow() {
        held.forEach((stop, since) -> {
            if (Duration.between(since, Instant.now()).compareTo(PATIENCE_OF_CALLERS) < 0) {
                stoppedWhenKilled.add(stop);
            }
        });
        held.clear();
    }

    private static IntStream flow(int firstCustomer) {
        return IntStream.range(firstCustomer, firstCustomer + FLOW);
    }

    private void settle() {
        await("everything is settled")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    installation.tick();
                    return Stream.of(Carrier.TWILIO, Carrier.ACCESS_POINT)
                            .allMatch(carrier ->
                                    workflows.get(carrier).unsettled("").isEmpty());
                });
    }

    private void verify(Message message, SoftAssertions softly) {
        var workflow = workflows.get(message.carrier());
        var twins = messages.stream()
                .filter(other -> other.carrier() == message.carrier() && other.customer() == message.customer())
                .toList();
        softly.assertThat(workflow.entries(message.number()).keySet())
                .as("entries of %s", message)
                .containsExactlyInAnyOrderElementsOf(twins.stream()
                        .map(twin -> workflow.entryOfKey().get(twin.key()))
                        .toList());

        var entry = workflow.entry(workflow.entryOfKey().get(message.key()));
        var held = installation.providers().held(message.carrier()).stream()
                .filter(one -> message.carrier()
                        .isAbout(one, message.number(), entry.get("id").asString()))
                .toList();
        if (message.customer() == UNKNOWABLE) {
            softly.assertThat(entry.path("code").asString(""))
                    .as("code of %s", message)
                    .isEqualTo("OUTCOME_UNKNOWN");
            softly.assertThat(held).as("texts of %s", message).isEmpty();
        } else {
            softly.assertThat(entry.get("status").asString())
                    .as("%s: %s", message, entry)
                    .isEqualTo("successful");
            softly.assertThat(held)
                    .as("what the provider holds of %s: %s", message, entry)
                    .hasSameSizeAs(twins);
        }
        softly.assertThat(entry.get("history").toString())
                .as("history of %s", message)
                .containsPattern(told(message));
    }

    private String told(Message message) {
        return stoppedWhenKilled.stream()
                .filter(stop -> stop.name().equals(message.key()))
                .map(Stop::told)
                .findFirst()
                .orElse("");
    }
}
