package letterbook.channel.einvoice.as4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Against Peppol's test network, with a certificate of one's own: {@code LETTERBOOK_LIVE_PEPPOL_KEY_STORE} (PKCS#12),
 * {@code …_PASSWORD}, {@code …_SENDER} and {@code …_RECEIVER} (participants, {@code 9915:test}), {@code …_COUNTRY}, {@code
 * …_INVOICE} (file).
 */
@Tag("live")
class As4LiveTest {

    private static final String PREFIX = "LETTERBOOK_LIVE_PEPPOL_";

    @BeforeEach
    void onlyWithACertificate() {
        for (var name : new String[] {"KEY_STORE", "PASSWORD", "SENDER", "RECEIVER", "COUNTRY", "INVOICE"}) {
            assumeTrue(System.getenv(PREFIX + name) != null, () -> PREFIX + name + " is not set");
        }
    }

    @Test
    void anInvoiceReachesTheAccessPointOfItsReceiver() throws Exception {
        var settings = new As4Settings(
                As4Settings.Network.TEST,
                Path.of(env("KEY_STORE")),
                env("PASSWORD"),
                null,
                null,
                null,
                null,
                "",
                env("SENDER"),
                null,
                env("COUNTRY"),
                null,
                null,
                Trust.Revocation.REQUIRED);
        var document = Files.readAllBytes(Path.of(env("INVOICE")));
        var heading = InvoiceHeading.of(document);
        var receiver = Envelope.participant(env("RECEIVER"));
        var directory = new Directory.Network(
                Lookup.zone(false),
                () -> KeyFiles.publisherAuthorities(As4Settings.Network.TEST),
                () -> NameServers.of(null));

        var found = new Lookup(directory, Clock.systemUTC()).find(receiver, heading.kind(), heading.process());

        assertThat(found).isInstanceOf(Found.At.class);
        var id = UUID.randomUUID().toString();
        var envelope = new Envelope(
                Envelope.participant(env("SENDER")),
                receiver,
                heading.kind(),
                heading.process(),
                env("COUNTRY"),
                id,
                Instant.now(),
                null);
        assertThat(new As4Client(KeyFiles.keys(settings, Clock.systemUTC()))
                        .send(
                                id + "@live.letterbook",
                                envelope,
                                envelope.around(document),
                                ((Found.At) found).endpoint()))
                .isInstanceOf(As4Answer.Receipt.class);
    }

    private static String env(String name) {
        return Objects.requireNonNull(System.getenv(PREFIX + name));
    }
}
