package letterbook.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.IntegrationTest;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.StandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What a person may let the stand-in of Twilio say about a message that waits for it. */
@IntegrationTest
class TwilioAnswersTest {

    private static final String STAYS_WITH_THE_OPERATOR = "+3197099900006";

    @Autowired
    private Texting texting;

    @Autowired
    private TestWindow window;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    @Qualifier("twilioStandIn")
    private StandIn twilio;

    @BeforeEach
    @AfterEach
    void openTheWindow() {
        window.open();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            delivered, SUCCESSFUL, -,         delivered
            30005,     FAILED,     SMS_30005, 'undelivered, error 30005'
            30003,     FAILED,     SMS_30003, 'undelivered, error 30003'
            30004,     REJECTED,   SMS_30004, 'undelivered, error 30004'
            """)
    void everyAnswerOfTwilioCounts(String key, CommunicationStatus status, @Nullable String code, String text) {
        var entry = texting.send(STAYS_WITH_THE_OPERATOR);
        texting.await(() -> texting.historyOf(entry), lines -> lines.contains("sent"));
        var offered = twilio.answers(taken(entry));
        assertThat(offered).extracting(StandIn.Answer::key).containsExactly("delivered", "30005", "30003", "30004");

        twilio.answer(
                taken(entry),
                offered.stream()
                        .filter(answer -> answer.key().equals(key))
                        .findFirst()
                        .orElseThrow());

        var standing = texting.await(entry, status);
        assertThat(standing.code()).isEqualTo(code);
        assertThat(standing.text()).isEqualTo(text);
        assertThat(twilio.answers(taken(entry))).isEmpty();
    }

    private SandboxMessage taken(CommunicationEntry entry) {
        return messages.find("Twilio", texting.taken(entry).getFirst().sid()).orElseThrow();
    }
}
