package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCatalogueTest {

    private static final Set<String> RESOLVERS = Set.of("AGENT", "ADMINISTRATOR", "RECIPIENT", "SUPPORT");

    private final ErrorCatalogue catalogue = new ErrorCatalogue();

    static Stream<CatalogueEntry> entries() {
        return new ErrorCatalogue().all().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryTellsInSentencesWhatHappenedAndWhatToDo(CatalogueEntry entry) {
        assertThat(entry.words()).containsOnlyKeys("en", "nl", "de", "fr");
        for (var words : entry.words().values()) {
            assertThat(words.happened()).endsWith(".").matches("\\p{Lu}.{10,200}");
            assertThat(words.fix()).endsWith(".").matches("\\p{Lu}.{10,200}");
        }
        assertThat(entry.resolver()).isIn(RESOLVERS);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryEndsRedOrIsATask(CatalogueEntry entry) {
        if (entry.status() != CommunicationStatus.SUCCESSFUL) {
            assertThat(entry.status().colour()).isEqualTo(CommunicationStatus.Colour.RED);
        } else {
            assertThat(entry.retry()).isFalse();
            assertThat(entry.resendWorthwhile()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void noEntryAdvisesToResendWhatCannotBeResent(CatalogueEntry entry) {
        if (entry.status() == CommunicationStatus.REJECTED) {
            assertThat(entry.resendWorthwhile()).isFalse();
            assertThat(entry.retry()).isFalse();
        }
        if (!entry.resendWorthwhile()) {
            assertThat(entry.english().fix()).doesNotContainIgnoringCase("resend");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MISSING_EMAIL",
                "INVALID_EMAIL",
                "MISSING_MOBILE",
                "INVALID_ADDRESS",
                "MISSING_PEPPOL_ID",
                "CHANNEL_UNAVAILABLE",
                "GENERATION_FAILED",
                "SOURCE_EXPIRED",
                "OUTCOME_UNKNOWN"
            })
    void whatLetterbookItselfReportsIsExplained(String code) {
        assertThat(catalogue.find(code)).isPresent();
    }

    @Test
    void aCodeThatNobodyExplainedIsNotFound() {
        assertThat(catalogue.find("EMAIL_9.9.9")).isEmpty();
    }
}
