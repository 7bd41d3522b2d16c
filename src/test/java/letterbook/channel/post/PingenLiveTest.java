package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import letterbook.base.ServiceAddress;
import letterbook.template.AddressWindow;
import letterbook.template.LetterExamples;
import letterbook.template.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The client against Pingen's staging system, which prints nothing. Needs LETTERBOOK_LIVE_PINGEN_CLIENT_ID, _CLIENT_SECRET
 * and _ORGANISATION.
 */
@Tag("live")
@EnabledIfEnvironmentVariable(
        named = "LETTERBOOK_LIVE_PINGEN_CLIENT_ID",
        matches = ".+",
        disabledReason = "no credentials for Pingen’s staging system in LETTERBOOK_LIVE_PINGEN_*")
class PingenLiveTest {

    private final PingenAccount account = new PingenAccount(
            ServiceAddress.of(URI.create(setting("BASE_URL", "https://api-staging.pingen.com"))),
            ServiceAddress.of(URI.create(setting("IDENTITY_URL", "https://identity-staging.pingen.com"))),
            setting("CLIENT_ID", ""),
            setting("CLIENT_SECRET", ""),
            setting("ORGANISATION", ""),
            null,
            PingenAccount.Printing.USUAL);

    private final PingenApi pingen = new PingenApi(account, Clock.systemUTC());

    @Test
    void aLetterIsMadeOnceFoundAgainCheckedAndLetGoOnce() {
        var key = "live-" + UUID.randomUUID();
        var letter = LetterExamples.letter(
                Scenario.INVOICE_ISSUED, "nl", AddressWindow.LEFT, "Jan Jansen", "Kerkstraat 1, 3511 LX Utrecht, NL");
        var upload = pingen.upload(letter.pdf());
        var attributes = Map.<String, Object>of(
                "file_original_name",
                key + "_letter.pdf",
                "file_url",
                upload.url(),
                "file_url_signature",
                upload.signature(),
                "address_position",
                "left",
                "auto_send",
                false);

        var made = pingen.create(attributes, key + "-create");
        assertThat(pingen.create(attributes, key + "-create"))
                .satisfies(again -> assertThat(again.id()).isEqualTo(made.id()))
                .satisfies(again -> assertThat(again.replayed()).isTrue());

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> pingen.letter(made.id()).stage() == LetterStage.READY);
        assertThat(pingen.find(key)).map(PingenLetter::id).contains(made.id());

        pingen.send(made.id(), account.printing(), key + "-send");
        assertThat(pingen.send(made.id(), account.printing(), key + "-send").id())
                .isEqualTo(made.id());
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv("LETTERBOOK_LIVE_PINGEN_" + name))
                .orElse(otherwise);
    }
}
