package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What Pingen says of letters that it took, and what that makes of their entries. */
@IntegrationTest
class WordsOfPingenTest {

    /** All that a person may let Pingen say. */
    private static final Map<String, List<String>> OFFERED = Map.of(
            "accepted", List.of("sent", "rejected"),
            "sent", List.of("moved", "unknown"),
            "awaiting_credits", List.of("topped-up"));

    @Autowired
    private Letters letters;

    @BeforeEach
    @AfterEach
    void openPingen() {
        letters.openPingen();
    }

    @ParameterizedTest
    @CsvSource({
        "Moved, POST_UNDELIVERABLE_MOVED, Pingen suggests another address.",
        "Unknown, POST_UNDELIVERABLE_UNKNOWN, could not be determined",
        "Deceased, POST_UNDELIVERABLE_DECEASED, deceased",
        "Noletterbox, POST_UNDELIVERABLE_NO_LETTERBOX, letterbox",
        "Needsaction, POST_CHANGE_ADDRESS_POSITION, position"
    })
    void aLetterThatComesBackIsFailed(String city, String code, String words) {
        var letter = letters.sendTo(city);

        letter.awaitStatus(CommunicationStatus.FAILED);
        assertThat(letter.turned(CommunicationStatus.FAILED)).satisfies(line -> {
            assertThat(line.code()).isEqualTo(code);
            assertThat(line.text()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Printcentre, POST_REJECTED_FROM_PRINTCENTER",
        "Inspection, POST_CONTENT_FAILED_INSPECTION",
        "Blocked, POST_SHIPPING_COUNTRY_BLOCKED"
    })
    void aLetterThatIsRefusedIsRejected(String city, String code) {
        var letter = letters.sendTo(city);

        letter.awaitStatus(CommunicationStatus.REJECTED);
        assertThat(letter.turned(CommunicationStatus.REJECTED).code()).isEqualTo(code);
    }

    @Test
    void aStatusThatNobodyKnowsSettlesNothing() {
        var letter = letters.sendTo("Strange");

        letter.awaitStatus(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void pingensOwnSwitchesWork() {
        var unprintable = letters.sendTo("Utrecht", "_simulate_unprintable");
        var undeliverable = letters.sendTo("Utrecht", "_simulate_undeliverable");

        unprintable.awaitStatus(CommunicationStatus.FAILED);
        undeliverable.awaitStatus(CommunicationStatus.FAILED);
        assertThat(unprintable.turned(CommunicationStatus.FAILED).code()).isEqualTo("POST_UNPRINTABLE");
        assertThat(undeliverable.turned(CommunicationStatus.FAILED).code()).isEqualTo("POST_UNDELIVERABLE_UNKNOWN");
    }

    /** What the stand-in offers to say, by the state in which it offers it. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Utrecht,  _simulate_cancellable, accepted,         sent,      SUCCESSFUL, -
            Utrecht,  _simulate_cancellable, accepted,         rejected,  REJECTED,   POST_REJECTED_FROM_PRINTCENTER
            Utrecht,  '',                    sent,             moved,     FAILED,     POST_UNDELIVERABLE_MOVED
            Utrecht,  '',                    sent,             unknown,   FAILED,     POST_UNDELIVERABLE_UNKNOWN
            Nocredit, '',                    awaiting_credits, topped-up, SUCCESSFUL, -
            """)
    void everyAnswerOfPingenCounts(
            String city, String ending, String state, String key, CommunicationStatus status, @Nullable String code) {
        var letter = letters.sendTo(city, ending);
        letter.awaitState(state);
        assertThat(letter.offered()).isEqualTo(OFFERED.get(state));

        letter.answer(key);

        letter.awaitStatus(status);
        assertThat(letter.turned(status).code()).isEqualTo(code);
    }

    @Test
    void aLetterThatCameBackHasNothingMoreToSay() {
        var letter = letters.sendTo("Deceased");

        letter.awaitStatus(CommunicationStatus.FAILED);

        assertThat(letter.offered()).isEmpty();
    }
}
