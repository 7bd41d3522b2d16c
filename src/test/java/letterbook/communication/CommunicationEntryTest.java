package letterbook.communication;

import static letterbook.communication.CommunicationStatus.FAILED;
import static letterbook.communication.CommunicationStatus.GENERATING;
import static letterbook.communication.CommunicationStatus.REJECTED;
import static letterbook.communication.CommunicationStatus.SENDING;
import static letterbook.communication.CommunicationStatus.SKIPPED;
import static letterbook.communication.CommunicationStatus.SUCCESSFUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import letterbook.base.CommunicationType;
import letterbook.subject.SubjectType;
import org.junit.jupiter.api.Test;

class CommunicationEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:03:00Z");

    @Test
    void aMessageIsGeneratedSentAndSuccessful() {
        var entry = anEntry();

        assertThat(entry.startAttempt("SMTP", NOW).to()).isEqualTo(SENDING);
        var change = entry.succeed("250 queued as 1", null, NOW);

        assertThat(change.from()).isEqualTo(SENDING);
        assertThat(change.to()).isEqualTo(SUCCESSFUL);
        assertThat(change.actor()).isEqualTo(Actor.provider("SMTP"));
        assertThat(entry.sentAt()).isEqualTo(NOW);
    }

    @Test
    void aMessageThatCannotBeMadeFailsWithoutHavingBeenSent() {
        var entry = anEntry();

        var change = entry.fail(FAILED, "MISSING_EMAIL", null, NOW);

        assertThat(change.from()).isEqualTo(GENERATING);
        assertThat(change.actor()).isEqualTo(Actor.LETTERBOOK);
        assertThat(entry.sentAt()).isNull();
    }

    @Test
    void aBusyProviderIsTriedAgainWithTheAttemptCounted() {
        var entry = anEntry();
        entry.startAttempt("SMTP", NOW);

        var change = entry.postpone("EMAIL_4.3.2", "busy", NOW.plusSeconds(30), NOW);
        entry.startAttempt("SMTP", NOW.plusSeconds(30));

        assertThat(change.from()).isEqualTo(change.to()).isEqualTo(SENDING);
        assertThat(entry.tries().attempt()).isEqualTo(2);
    }

    @Test
    void anAttemptUnderWayIsNotStartedAgain() {
        var entry = anEntry();
        entry.startAttempt("SMTP", NOW);

        assertThatIllegalStateException().isThrownBy(() -> entry.startAttempt("SMTP", NOW));
    }

    @Test
    void aSettledEntryStaysAsItIs() {
        var entry = anEntry();
        entry.startAttempt("SMTP", NOW);
        entry.fail(REJECTED, "EMAIL_5.7.1", "spam", NOW);

        assertThatIllegalStateException().isThrownBy(() -> entry.startAttempt("SMTP", NOW));
        assertThatIllegalStateException().isThrownBy(() -> entry.succeed("late", null, NOW));
        assertThatIllegalStateException().isThrownBy(() -> entry.fail(FAILED, "X", null, NOW));
    }

    @Test
    void newsOfSuccessTurnsAnUnknownOutcomeIntoSuccess() {
        var entry = anEntry();
        entry.startAttempt("SMTP", NOW);
        entry.fail(FAILED, CommunicationEntry.OUTCOME_UNKNOWN, null, NOW);

        assertThat(entry.succeed("250 ok", null, NOW).from()).isEqualTo(FAILED);
        assertThat(entry.status()).isEqualTo(SUCCESSFUL);
    }

    @Test
    void onlyAnEntryThatIsStillGeneratingIsSkipped() {
        var skipped = anEntry();
        assertThat(skipped.skip("by preference", NOW).to()).isEqualTo(SKIPPED);

        var sending = anEntry();
        sending.startAttempt("SMTP", NOW);
        assertThatIllegalStateException().isThrownBy(() -> sending.skip("too late", NOW));
    }

    @Test
    void whatTheRecipientAsksForStaysUntilItIsDone() {
        var entry = anEntry();
        entry.startAttempt("Chorus Pro", NOW);
        entry.succeed("CPP1", null, NOW);

        var asked = entry.ask("CHORUS_SUSPENDED", "a document is missing", NOW);

        assertThat(asked.to()).isEqualTo(SUCCESSFUL);
        assertThat(asked.code()).isEqualTo("CHORUS_SUSPENDED");
        assertThat(entry.code()).isEqualTo("CHORUS_SUSPENDED");
        entry.confirm("arrived, as was known", NOW);
        assertThat(entry.note("still waiting", NOW).to()).isEqualTo(SUCCESSFUL);
        assertThat(entry.code()).isEqualTo("CHORUS_SUSPENDED");
        assertThat(entry.resolve("completed", NOW).text()).isEqualTo("completed");
        assertThat(entry.code()).isNull();
    }

    @Test
    void aRecipientThatAsksForSomethingHasTheMessage() {
        var entry = anEntry();
        entry.startAttempt("Chorus Pro", NOW);

        var asked = entry.ask("CHORUS_SUSPENDED", null, NOW);

        assertThat(asked.from()).isEqualTo(SENDING);
        assertThat(asked.to()).isEqualTo(SUCCESSFUL);
        assertThat(entry.sentAt()).isEqualTo(NOW);
        assertThat(entry.refuse(REJECTED, "CHORUS_REFUSED_BY_BUYER", null, NOW).to())
                .isEqualTo(REJECTED);
        assertThat(entry.ask("CHORUS_SUSPENDED", null, NOW).text()).contains("ignored");
    }

    @Test
    void aFailureIsRed() {
        assertThatIllegalArgumentException().isThrownBy(() -> anEntry().fail(SUCCESSFUL, "X", null, NOW));
    }

    private static CommunicationEntry anEntry() {
        return new CommunicationEntry(
                1,
                new EntryHeader(
                        1,
                        1,
                        7,
                        NOW,
                        "invoice.issued",
                        SubjectType.INVOICE,
                        3,
                        "2025001",
                        "Invoice 2025001",
                        CommunicationType.EMAIL,
                        "jan@example.com",
                        "Jan",
                        "en",
                        "Email, because: default",
                        Urgency.BULK));
    }
}
