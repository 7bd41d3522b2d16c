package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.base.UtcTime;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.dispatch.Receipts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that came back without a report. */
@IntegrationTest
class PingenReturnsTest {

    private static final Duration REPORTED_WITHIN = Duration.ofHours(8);

    @Autowired
    private Letters letters;

    @Autowired
    private PingenAccount configured;

    @Autowired
    private PingenApi pingen;

    @Autowired
    private PingenNews news;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String foreign = "foreign-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    @AfterEach
    void openPingen() {
        letters.openPingen();
        jdbc.sql("delete from sandbox_pingen_event where letter = ?")
                .param(foreign)
                .update();
    }

    @Test
    void aLetterThatNobodyReportedIsFoundAndFailedOnce() {
        var letter = aLetterThatCameBackSilently();

        fetchAfter(Duration.ofHours(9));
        fetchAfter(Duration.ofHours(10));

        assertThat(letter.status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(letter.history())
                .last()
                .isEqualTo(new FollowedLetter.Line(
                        "FAILED",
                        1,
                        "POST_UNDELIVERABLE_UNKNOWN",
                        "The letter came back: Recipient could not be determined at the specified address."));
        assertThat(letter.history())
                .filteredOn(line -> line.to().equals("FAILED"))
                .hasSize(1);
    }

    @Test
    void whileItMayStillBeReportedItIsLeftAlone() {
        var letter = aLetterThatCameBackSilently();

        fetchAfter(Duration.ofHours(7));

        assertThat(letter.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    @Test
    void itIsFoundBehindManyThatBelongToOthersWhoUseTheAccount() {
        var letter = aLetterThatCameBackSilently();
        for (int number = 0; number < 230; number++) {
            anotherCameBack(number);
        }

        fetchAfter(Duration.ofHours(9));

        assertThat(letter.status()).isEqualTo(CommunicationStatus.FAILED);
        assertThat(receipts.keys(PostChannel.PROVIDER, "returned " + foreign)).isEmpty();
    }

    @Test
    void anAccountThatIsNotLetInChangesNothing() {
        var letter = aLetterThatCameBackSilently();
        var account = new PingenAccount(
                configured.api(), configured.identity(), "nobody", "wrong", "none", null, PingenAccount.Printing.USUAL);

        returns(new PingenApi(account, clock), Duration.ofHours(9)).fetch();

        assertThat(letter.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }

    private FollowedLetter aLetterThatCameBackSilently() {
        var letter = letters.sendTo("Silent");
        letter.awaitStatus(CommunicationStatus.SUCCESSFUL);
        letter.answer("unknown");
        return letter;
    }

    private void anotherCameBack(int number) {
        jdbc.sql("insert into sandbox_pingen_event (id, letter, at, code, name, producer, category)"
                        + " values (?, ?, ?, 'undeliverable', 'Recipient has moved.', 'PostNL', 'undeliverable')")
                .params(
                        foreign + "-" + number,
                        foreign,
                        UtcTime.toColumn(Instant.now().plusSeconds(number)))
                .update();
    }

    private void fetchAfter(Duration passed) {
        returns(pingen, passed).fetch();
    }

    private PingenReturns returns(PingenApi api, Duration passed) {
        return new PingenReturns(api, news, receipts, ledger, REPORTED_WITHIN, Clock.offset(clock, passed));
    }
}
