package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.base.TextId;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.MessageContent;
import letterbook.communication.Urgency;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.HandCrank;
import letterbook.dispatch.Outcome;
import letterbook.template.AddressWindow;
import letterbook.template.LetterExamples;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letterbook stops at each step of a letter, before it noted what came of the step; the pipeline goes on from there. */
@IntegrationTest
class CrashedLetterTest {

    private static final String ADDRESS = "Kerkstraat 1, 3511 LX Utrecht, NL";
    private static final MessageContent LETTER = new MessageContent(
            "Letter",
            null,
            "Letter",
            new MessageContent.Document(
                    "letter.pdf",
                    "application/pdf",
                    LetterExamples.letter(Scenario.PORTAL_INVITATION, "en", AddressWindow.LEFT, "Van Dijk", ADDRESS)
                            .pdf()));

    @Autowired
    private PostChannel channel;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private HandCrank crank;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    enum Stop {
        BEFORE_THE_UPLOAD,
        AFTER_THE_LETTER_WAS_MADE,
        WHILE_IT_IS_CHECKED,
        AFTER_IT_WAS_LET_GO
    }

    @ParameterizedTest
    @EnumSource
    void oneLetterIsPrinted(Stop stop) {
        var customer = customers.changeToPostOnly(customers.withEmail(null));
        var entry = crank.accept(
                new CommunicationRequest(Scenario.PORTAL_INVITATION, customer.number(), Map.of(), Urgency.INTERACTIVE));
        var started = ledger.startAttempt(entry.id(), PostChannel.PROVIDER, LETTER);

        doUntil(stop, started);
        crank.letGo(entry);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> ledger.find(entry.id()).orElseThrow().status() == CommunicationStatus.SUCCESSFUL);
        assertThat(jdbc.sql("select count(*) from sandbox_message where provider = 'Pingen' and subject like ?")
                        .param("c" + TextId.of(entry.id()) + "-a%")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** What the stopped process had done; its notes are lost but for those that were made before. */
    private void doUntil(Stop stop, CommunicationEntry entry) {
        if (stop == Stop.BEFORE_THE_UPLOAD) {
            return;
        }
        var made = (Outcome.Accepted) channel.send(delivery(entry, null));
        if (stop == Stop.AFTER_THE_LETTER_WAS_MADE) {
            return;
        }
        ledger.accept(entry.id(), made.providerRef(), made.text(), Instant.now().plus(made.newsWithin()));
        jdbc.sql("insert into provider_reference (provider, reference, communication_id, attempt) values (?, ?, ?, 1)")
                .params(PostChannel.PROVIDER, made.providerRef(), entry.id())
                .update();
        if (stop == Stop.AFTER_IT_WAS_LET_GO) {
            await().until(() -> {
                var asked = (Outcome.Accepted) channel.poll(delivery(entry, made.providerRef()));
                return LetterStage.HANDED_OVER.words().equals(asked.text());
            });
        }
    }

    private static Delivery delivery(CommunicationEntry entry, @Nullable String reference) {
        return new Delivery(entry.id(), 1, Instant.now(), reference, ADDRESS, "Van Dijk", "en", LETTER, List.of());
    }
}
