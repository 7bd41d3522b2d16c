package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import letterbook.IntegrationTest;
import letterbook.base.PostalAddress;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.sandbox.SandboxMessages;
import letterbook.template.LetterExamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters from the event to the letterbox, through the stand-in over HTTP. */
@IntegrationTest
class LetterThroughThePipelineTest {

    @Autowired
    private Letters letters;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    @AfterEach
    void openPingen() {
        letters.openPingen();
    }

    @Test
    void aLetterIsMadeCheckedPrintedAndPosted() throws Exception {
        var name = Letters.newName();
        var letter = letters.send(
                name, Letters.address("Utrecht"), Map.of("invoice.pdf", LetterExamples.paper(PDRectangle.A4, 2)));

        letter.awaitStatus(CommunicationStatus.SUCCESSFUL);
        assertThat(letter.history())
                .extracting(FollowedLetter.Line::to, FollowedLetter.Line::text)
                .contains(
                        tuple("SENDING", "Pingen checks the letter"),
                        tuple("SUCCESSFUL", "Given to the postal service (Printcenter)"));
        assertThat(letter.atPingen()).singleElement().satisfies(taken -> {
            assertThat(taken.to()).isEqualTo(name + ", Kerkstraat 1, 3511 LX Utrecht");
            assertThat(taken.text()).contains("Factuur", "Page 1", "Page 2");
        });
        try (var paper =
                Loader.loadPDF(messages.raw(letter.atPingen().getFirst().id()).orElseThrow())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(ledger.content(letter.entry()).orElseThrow().document())
                .satisfies(document -> assertThat(document.mediaType()).isEqualTo("application/pdf"));
    }

    @ParameterizedTest
    @CsvSource({"Outage, POST_UNAVAILABLE", "Busy, POST_RATE_LIMIT"})
    void aProviderThatCannotNowIsAskedAgain(String city, String code) {
        var letter = letters.sendTo(city);

        letter.awaitStatus(CommunicationStatus.SUCCESSFUL);
        assertThat(letter.history()).extracting(FollowedLetter.Line::code).contains(code);
        assertThat(letter.atPingen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Lostcreate", "Lostlong", "Lostsend"})
    void aLostAnswerNeverMakesASecondLetter(String city) {
        var letter = letters.sendTo(city);

        letter.awaitStatus(CommunicationStatus.SUCCESSFUL);
        assertThat(letter.atPingen()).hasSize(1);
    }

    @Test
    void aLetterWithoutCreditPausesPingenForTheAdministrator() {
        var letter = letters.sendTo("Nocredit");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters.pause()).contains("POST_WAITING_FOR_FUNDS"));
        assertThat(letter.status()).isEqualTo(CommunicationStatus.SENDING);
        assertThat(letter.history()).extracting(FollowedLetter.Line::text).contains("Pingen: Not enough credits");

        letter.answer("topped-up");

        letter.awaitStatus(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void paperThatCannotBePrintedFailsBeforeItIsUploaded() {
        var letter = letters.send(
                Letters.newName(),
                Letters.address("Utrecht"),
                Map.of("invoice.pdf", LetterExamples.paper(PDRectangle.LETTER, 1)));

        letter.awaitStatus(CommunicationStatus.FAILED);
        assertThat(letter.history().getLast())
                .isEqualTo(new FollowedLetter.Line(
                        "FAILED", 0, "POST_FILE_NOT_A4_PORTRAIT", "Page 2 is 216 × 279 mm, not 210 × 297 mm"));
        assertThat(letter.atPingen()).isEmpty();
    }

    @Test
    void anAddressThatIsNotCompleteFails() {
        var letter = letters.send(
                Letters.newName(), new PostalAddress("Kerkstraat", "1", null, null, "Utrecht", "NL"), Map.of());

        letter.awaitStatus(CommunicationStatus.FAILED);
        assertThat(letter.turned(CommunicationStatus.FAILED).code()).isEqualTo("INVALID_ADDRESS");
    }
}
