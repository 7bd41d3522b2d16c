package letterbook.channel.einvoice.chorus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import letterbook.IntegrationTest;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One deposit at a time, with every way it can end, and a stop at every step. */
@IntegrationTest
class DepositTest {

    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    /** What no test looks at any more is not asked for again and again. */
    @AfterEach
    void watchNoMore() {
        jdbc.sql("update chorus_deposit set look_at = null").update();
    }

    @Test
    void aDepositIsAcceptedAndDeliveredOnceIntegrated() {
        var delivery = portal.delivery(Portal.newNumber(), "SERVICE-1");

        var accepted = (Outcome.Accepted) transport().send(delivery);

        assertThat(accepted.providerRef()).startsWith("CPP");
        var delivered = awaitEnd(delivery);
        assertThat(delivered).isInstanceOfSatisfying(Outcome.Delivered.class, done -> {
            assertThat(done.providerRef()).isEqualTo(accepted.providerRef());
            assertThat(done.text()).startsWith("Integrated by Chorus Pro as invoice ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "REJET-XSD,FAILED,CHORUS_FORMAT",
        "REJET-SIRET,REJECTED,CHORUS_SIRET_UNKNOWN",
        "REJET-SERVICE,REJECTED,CHORUS_SERVICE_CODE_UNKNOWN",
        "REJET-ENGAGEMENT,REJECTED,CHORUS_COMMITMENT_NUMBER_UNKNOWN",
        "REJET-FOURNISSEUR,REJECTED,CHORUS_SUPPLIER_UNKNOWN",
        "REJET-MONTANTS,REJECTED,CHORUS_AMOUNTS",
        "REJET-CADRE,REJECTED,CHORUS_INVOICE_TYPE",
        "REJET-IBAN,REJECTED,CHORUS_BANK_ACCOUNT",
        "PARTIEL,REJECTED,CHORUS_SERVICE_CODE_UNKNOWN"
    })
    void aFlowThatIsRefusedSaysWhy(String serviceCode, CommunicationStatus status, String code) {
        var delivery = portal.delivery(Portal.newNumber(), serviceCode);
        transport().send(delivery);

        assertThat(awaitEnd(delivery)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({"HTTP-401,CHORUS_ACCOUNT_REFUSED", "HTTP-403,CHORUS_NOT_SUBSCRIBED"})
    void aFaultOfOursPausesTheProvider(String serviceCode, String code) {
        assertThat(transport().send(portal.delivery(Portal.newNumber(), serviceCode)))
                .isInstanceOfSatisfying(
                        Outcome.OutOfOrder.class, out -> assertThat(out.code()).isEqualTo(code));
    }

    @Test
    void anUnknownApplicationPausesTheProvider() {
        var parts = portal.parts(portal.account("wrong", portal.account().password()), Clock.systemUTC());

        assertThat(parts.transport().send(portal.delivery(Portal.newNumber(), "SERVICE-1")))
                .isInstanceOfSatisfying(
                        Outcome.OutOfOrder.class, out -> assertThat(out.code()).isEqualTo("CHORUS_CLIENT_UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({"HTTP-429,PT2S", "HTTP-503,"})
    void aBusyPortalIsTriedAgain(String serviceCode, @Nullable Duration notBefore) {
        var delivery = portal.delivery(Portal.newNumber(), serviceCode);

        assertThat(transport().send(delivery)).isInstanceOfSatisfying(Outcome.RetryLater.class, later -> {
            assertThat(later.code()).isEqualTo("CHORUS_UNAVAILABLE");
            assertThat(later.notBefore()).isEqualTo(notBefore);
        });
        assertThat(transport().reconcile(delivery)).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void aStateThatNobodyKnowsLeavesItUnderWay() {
        var delivery = portal.delivery(Portal.newNumber(), "INCONNU");
        transport().send(delivery);

        Awaitility.await()
                .until(() -> transport().poll(delivery) instanceof Outcome.Accepted accepted
                        && String.valueOf(accepted.text()).contains("IN_ETAT_INCONNU"));
    }

    @ParameterizedTest
    @CsvSource({"DROP", "HTTP-500"})
    void aDepositWhoseAnswerIsLostIsFoundByItsNumber(String serviceCode) {
        var delivery = portal.delivery(Portal.newNumber(), serviceCode);

        assertThat(transport().send(delivery)).isInstanceOf(Outcome.AskLater.class);

        assertThat(awaitReconciled(delivery, transport())).isInstanceOf(Outcome.Delivered.class);
        assertThat(depositsOf(delivery)).isEqualTo(1);
    }

    @Test
    void aDepositThatWasNeverTakenIsMadeAgainOnceThatIsClear() {
        var delivery = portal.delivery(Portal.newNumber(), "VANISH");

        assertThat(transport().send(delivery)).isInstanceOf(Outcome.AskLater.class);
        assertThat(transport().reconcile(delivery)).isInstanceOf(Outcome.AskLater.class);
        assertThat(transport(Portal.later(Duration.ofMinutes(2))).reconcile(delivery))
                .isInstanceOf(Outcome.RetryLater.class);

        assertThat(transport().send(Portal.again(delivery))).isInstanceOf(Outcome.Accepted.class);
        assertThat(depositsOf(delivery)).isEqualTo(1);
    }

    @Test
    void aStopBeforeTheCallIsKnownToHaveSentNothing() {
        var delivery = portal.delivery(Portal.newNumber(), "SERVICE-1");

        assertThat(transport().reconcile(delivery)).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void aStopBetweenTheNoteAndTheCallIsSearchedForThenMadeAgain() {
        var delivery = portal.delivery(Portal.newNumber(), "SERVICE-1");
        portal.deposits().intend(delivery.communicationId(), 1, numberOf(delivery), Instant.now());

        assertThat(transport().reconcile(delivery)).isInstanceOf(Outcome.AskLater.class);
        assertThat(transport(Portal.later(Duration.ofMinutes(2))).reconcile(delivery))
                .isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void aStopAfterTheCallIsSearchedForAndFound() {
        var delivery = portal.delivery(Portal.newNumber(), "SERVICE-1");
        portal.deposits().intend(delivery.communicationId(), 1, numberOf(delivery), Instant.now());
        portal.parts()
                .client()
                .deposit("f.xml", requireNonNull(delivery.content().document()).bytes(), ChorusProSyntax.UBL);

        assertThat(awaitReconciled(delivery, transport())).isInstanceOf(Outcome.Delivered.class);
        assertThat(depositsOf(delivery)).isEqualTo(1);
    }

    @Test
    void aStopAfterTheAnswerWasNotedGoesOnWithIt() {
        var delivery = portal.delivery(Portal.newNumber(), "SERVICE-1");
        var accepted = (Outcome.Accepted) transport().send(delivery);

        assertThat(transport().reconcile(delivery))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        again -> assertThat(again.providerRef()).isEqualTo(accepted.providerRef()));
        assertThat(depositsOf(delivery)).isEqualTo(1);
    }

    @Test
    void anInvoiceThatWeDepositedBeforeCountsAsThere() {
        var first = portal.delivery(Portal.newNumber(), "SERVICE-1");
        transport().send(first);
        awaitEnd(first);
        var resent = portal.delivery(numberOf(first), "SERVICE-1");

        transport().send(resent);

        assertThat(awaitEnd(resent))
                .isInstanceOfSatisfying(
                        Outcome.Delivered.class,
                        delivered -> assertThat(delivered.text()).startsWith("Chorus Pro has it as invoice"));
    }

    @Test
    void aNumberThatSomebodyElseUsedIsADuplicate() {
        var delivery = portal.delivery(Portal.newNumber(), "SERVICE-1");
        portal.parts()
                .client()
                .deposit("f.xml", requireNonNull(delivery.content().document()).bytes(), ChorusProSyntax.UBL);
        Awaitility.await()
                .until(() -> portal.parts().client().invoicesWithNumber(numberOf(delivery))
                                instanceof Answer.Done<List<ChorusProClient.Found>> done
                        && !done.body().isEmpty());
        var inThreeDays = transport(Portal.later(Duration.ofDays(3)));

        portal.deposits()
                .intend(
                        delivery.communicationId(),
                        1,
                        numberOf(delivery),
                        Instant.now().plus(Duration.ofDays(3)));
        assertThat(inThreeDays.reconcile(delivery)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("CHORUS_DUPLICATE");
            assertThat(refused.status()).isEqualTo(CommunicationStatus.REJECTED);
        });
    }

    @Test
    void aDuplicateThatIsDeclinedAtOnceAndIsNotThereIsRefused() {
        assertThat(transport().send(portal.delivery(Portal.newNumber(), "DOUBLON")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("CHORUS_DUPLICATE"));
    }

    @ParameterizedTest
    @CsvSource({
        "90000000100017,,EJ-1,MISSING_SERVICE_CODE",
        "90000000200023,SERVICE-1,,MISSING_COMMITMENT_NUMBER",
        "90000000300039,,,MISSING_SERVICE_CODE",
        "90000000400045,SERVICE-1,EJ-1,CHORUS_SIRET_UNKNOWN"
    })
    void whatThePublicBodyDemandsIsCheckedBeforeTheDeposit(
            String siret, @Nullable String serviceCode, @Nullable String commitmentNumber, String code) {
        var delivery = portal.delivery(siret, Portal.newNumber(), serviceCode, commitmentNumber);

        assertThat(transport().send(delivery))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(depositsOf(delivery)).isZero();
    }

    private ChorusProTransport transport() {
        return portal.parts().transport();
    }

    private ChorusProTransport transport(Clock clock) {
        return portal.parts(portal.account(), clock).transport();
    }

    private Outcome awaitEnd(Delivery delivery) {
        return Awaitility.await()
                .until(() -> transport().poll(delivery), outcome -> !(outcome instanceof Outcome.Accepted));
    }

    private static Outcome awaitReconciled(Delivery delivery, ChorusProTransport transport) {
        return Awaitility.await()
                .until(() -> transport.reconcile(delivery), outcome -> !(outcome instanceof Outcome.AskLater));
    }

    private static String numberOf(Delivery delivery) {
        return WrittenInvoice.in(requireNonNull(delivery.content().document()))
                .orElseThrow()
                .number();
    }

    private int depositsOf(Delivery delivery) {
        return jdbc.sql("select count(*) from sandbox_message where provider = 'Chorus Pro' and subject = ?")
                .param("Facture " + numberOf(delivery))
                .query(Integer.class)
                .single();
    }
}
