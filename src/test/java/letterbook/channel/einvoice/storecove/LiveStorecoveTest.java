package letterbook.channel.einvoice.storecove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.InvoiceExamples;
import letterbook.channel.einvoice.PeppolInvoicesForTests;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Storecove's own sandbox. Needs {@code LETTERBOOK_LIVE_STORECOVE_KEY}, {@code …_LEGAL_ENTITY}, {@code …_RECEIVER}
 * ({@code scheme:identifier} of a test receiver) and {@code …_UBL}, a file with an invoice to that receiver; an official example
 * takes its place where that is left out. {@code …_URL} is another address than Storecove's usual one.
 */
@Tag("live")
class LiveStorecoveTest {

    private static final String KEY = "LETTERBOOK_LIVE_STORECOVE_KEY";
    private static final long ENTRY = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);

    private static StorecoveTransport connect() {
        assumeTrue(setting("KEY").isPresent(), "Skipped: " + KEY + " is not set");
        var account = new StorecoveAccount(
                ServiceAddress.of(URI.create(setting("URL").orElse("https://api.storecove.com/api/v2"))),
                setting("KEY").orElseThrow(),
                Long.parseLong(setting("LEGAL_ENTITY").orElse("0")),
                null);
        return new StorecoveTransport(new StorecoveApi(account), PeppolInvoicesForTests.make(), Clock.systemUTC());
    }

    @Test
    void anInvoiceIsTakenOnceAndDeliveredWithProof() throws Exception {
        var transport = connect();
        var delivery = delivery(null);

        var first = transport.send(delivery);
        assertThat(first).isInstanceOf(Outcome.Accepted.class);
        assertThat(transport.reconcile(delivery))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        again -> assertThat(again.providerRef()).startsWith("key "));

        var taken = delivery(((Outcome.Accepted) first).providerRef());
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(transport.poll(taken)).isInstanceOf(Outcome.Delivered.class));
    }

    private static Delivery delivery(@Nullable String reference) throws Exception {
        var file = setting("UBL")
                .map(Path::of)
                .or(() -> InvoiceExamples.official().stream()
                        .filter(example -> example.endsWith("base-example.xml"))
                        .findFirst());
        assumeTrue(
                file.isPresent(), "Skipped: LETTERBOOK_LIVE_STORECOVE_UBL is not set and there is no official example");
        var ubl = Files.readString(file.orElseThrow(), StandardCharsets.UTF_8);
        return new Delivery(
                ENTRY,
                1,
                Instant.now(),
                reference,
                setting("RECEIVER").orElse("0106:60881119"),
                "Live test",
                "nl",
                new MessageContent(
                        null,
                        null,
                        "Invoice",
                        new MessageContent.Document(
                                "ubl.xml", "application/xml", ubl.getBytes(StandardCharsets.UTF_8))),
                List.of());
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv("LETTERBOOK_LIVE_STORECOVE_" + name))
                .filter(value -> !value.isBlank());
    }
}
