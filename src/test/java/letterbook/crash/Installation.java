package letterbook.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import letterbook.crash.node.SharedClock;
import letterbook.crash.node.Surroundings;
import letterbook.database.TestDatabase;
import letterbook.packaged.Node;

/**
 * Two nodes with a database each, since a node is at Peppol in one way: one that uses Twilio, Pingen, Storecove and Chorus
 * Pro, and one that is an access point. They share their time with the providers.
 */
final class Installation implements AutoCloseable {

    /** A dead node's jobs go on after four. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(45);

    /** Longer than these wait, and than Twilio may take to list; shorter than access points remember. */
    private static final Duration AWAY = HEARTBEAT.multipliedBy(5);

    private static final Duration TICK = Duration.ofMinutes(1);

    private final Line line = new Line();
    private final SharedClock clock;
    private final Node channels;
    private final Node accessPoint;
    private final Providers providers;

    private Installation(Path time) throws IOException {
        clock = new SharedClock(time);
        var beans = besideTheJar();
        channels = node("channels", beans, time);
        accessPoint = node("access-point", beans, time);
        providers = Providers.start(line, time, channels.uri(""));
    }

    static Installation start() throws Exception {
        var time = Path.of("target", "crash-clock");
        Files.deleteIfExists(time);
        var installation = new Installation(time);
        installation.begin();
        return installation;
    }

    private void begin() throws Exception {
        channels.set(providers.settings());
        accessPoint.set(providers.accessPointSettings());
        // certificates that were made after this would not be valid yet
        clock.move(Duration.between(Instant.now(), providers.nextMorningAtWork()));
        AtOnce.each(nodes(), Node::start);
    }

    List<Node> nodes() {
        return List.of(channels, accessPoint);
    }

    /** The one that uses most providers. */
    Node channels() {
        return channels;
    }

    Line line() {
        return line;
    }

    Providers providers() {
        return providers;
    }

    /** The upstream system of the node that uses it. */
    Workflow workflow(Carrier carrier) {
        var node = carrier == Carrier.ACCESS_POINT ? accessPoint : channels;
        return new Workflow(() -> node);
    }

    /** Kills them; when they are back it is later, however long their start took. */
    void killAndStartAgain(List<Node> some) throws Exception {
        line.answer();
        some.forEach(Node::kill);
        line.hangUp();
        clock.stop();
        clock.move(AWAY);
        AtOnce.each(some, Node::start);
        clock.go();
    }

    /** Lets time pass, but never during a call, which it would make look lost. */
    void tick() {
        if (line.isQuiet()) {
            clock.move(TICK);
        }
    }

    private static Node node(String name, Path beans, Path time) throws IOException {
        var settings = new HashMap<>(TestDatabase.environment(name));
        settings.put("CRASH_CLOCK", time.toString());
        settings.put("LETTERBOOK_DEMO", "false");
        settings.put("LETTERBOOK_DISPATCH_HEARTBEAT", HEARTBEAT.toString());
        settings.put("LETTERBOOK_DISPATCH_POLLING_INTERVAL", "250ms");
        settings.put("LETTERBOOK_DISPATCH_FIRST_RETRY", "1s");
        settings.put("LETTERBOOK_DISPATCH_BULK_THREADS", "32");
        settings.put("LETTERBOOK_SMS_TWILIO_ANSWER_TIMEOUT", "2m");
        settings.put("LETTERBOOK_POST_PINGEN_FIRST_LOOK", "100ms");
        settings.put("LETTERBOOK_E_INVOICE_STORECOVE_FETCH", "1s");
        return Node.laidOut(name, settings, Surroundings.class, beans);
    }

    /** The classes of the nodes' surroundings, in a folder without those of other tests. */
    private static Path besideTheJar() throws IOException {
        var folder = Path.of("target", "crash-beans");
        var classes = Path.of(Surroundings.class.getPackageName().replace('.', '/'));
        Files.createDirectories(folder.resolve(classes));
        try (var files = Files.list(Path.of("target", "test-classes").resolve(classes))) {
            for (var file : files.toList()) {
                Files.copy(
                        file, folder.resolve(classes).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    @Override
    public void close() {
        line.hangUp();
        nodes().forEach(Node::kill);
        providers.close();
    }
}
