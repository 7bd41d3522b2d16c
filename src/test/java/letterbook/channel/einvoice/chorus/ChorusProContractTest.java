package letterbook.channel.einvoice.chorus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import letterbook.IntegrationTest;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.chorus.ChorusProClient.Demands;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The calls of Chorus Pro over HTTP, and what the stand-in answers to them. */
@IntegrationTest
class ChorusProContractTest {

    private static final byte[] NO_INVOICE = "no invoice".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Portal portal;

    @Autowired
    private RestTestClient http;

    @Test
    void anInvoiceIsDepositedIntegratedAndMadeAvailable() {
        var client = portal.parts().client();
        var number = Portal.newNumber();

        var flow = deposit(client, number, "SERVICE-1");

        assertThat(flow).matches("CPP\\d{22}");
        Awaitility.await()
                .until(() -> "IN_INTEGRE".equals(done(client.flow(flow)).etatCourantDepotFlux()));
        var found = done(client.invoicesOfFlow(flow)).getFirst();
        assertThat(found.numeroFacture()).isEqualTo(number);
        assertThat(found.numeroFluxDepot()).isEqualTo(flow);
        assertThat(found.dateDepot()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(done(client.invoicesWithNumber(number)))
                .extracting(ChorusProClient.Found::identifiantFactureCPP)
                .containsExactly(found.identifiantFactureCPP());
        Awaitility.await()
                .until(() -> "MISE_A_DISPOSITION"
                        .equals(done(client.history(requireNonNull(found.identifiantFactureCPP())))
                                .statutCourantCode()));
    }

    @Test
    void theBuyersWordsComeWithTheState() {
        var client = portal.parts().client();
        var flow = deposit(client, Portal.newNumber(), "SUSPENDUE");

        Awaitility.await().until(() -> !done(client.invoicesOfFlow(flow)).isEmpty());
        var id = requireNonNull(done(client.invoicesOfFlow(flow)).getFirst().identifiantFactureCPP());
        Awaitility.await()
                .until(() -> "SUSPENDUE".equals(done(client.history(id)).statutCourantCode()));
        assertThat(done(client.history(id)).comment()).isEqualTo("Bon de commande manquant");
    }

    @Test
    void aFileThatIsNoInvoiceIsRefusedWithATechnicalError() {
        var client = portal.parts().client();
        var flow =
                done(client.deposit("f.xml", NO_INVOICE, ChorusProSyntax.UBL)).numeroFluxDepot();

        Awaitility.await()
                .until(() -> "IN_REJETE".equals(done(client.flow(flow)).etatCourantDepotFlux()));
        assertThat(done(client.flow(flow)).errors()).containsExactly("Le flux est irrecevable");
        assertThat(done(client.invoicesOfFlow(flow))).isEmpty();
    }

    @Test
    void aNameOfMoreThanFiftyCharactersIsDeclined() {
        var answer = portal.parts().client().deposit("f".repeat(47) + ".xml", NO_INVOICE, ChorusProSyntax.UBL);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined -> assertThat(declined.words()).contains("50 caractères"));
    }

    @Test
    void anApplicationThatPisteDoesNotKnowGetsNoToken() {
        var client = portal.parts(portal.account("wrong", portal.account().password()), Clock.systemUTC())
                .client();

        assertThat(client.flow("CPP1")).isInstanceOfSatisfying(Answer.Troubled.class, troubled -> {
            assertThat(troubled.kind()).isEqualTo(Answer.Trouble.CLIENT_UNKNOWN);
            assertThat(troubled.words()).contains("400", "invalid_client");
        });
    }

    @Test
    void aTechnicalAccountWithAWrongPasswordIsRefused() {
        var client = portal.parts(portal.account(portal.account().clientSecret(), "expired"), Clock.systemUTC())
                .client();

        assertThat(client.flow("CPP1"))
                .isInstanceOfSatisfying(
                        Answer.Troubled.class,
                        troubled -> assertThat(troubled.kind()).isEqualTo(Answer.Trouble.ACCOUNT_REFUSED));
    }

    @Test
    void nobodyIsLetInWithoutAToken() {
        http.post()
                .uri("/sandbox/chorus-pro/cpro/factures/v1/rechercher/fournisseur")
                .header("cpro-account", portal.account().technicalAccount())
                .header("Content-Type", "application/json")
                .body("{\"numeroFacture\":\"1\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aPortalThatIsNotThereIsAway() {
        var nowhere = ServiceAddress.of(URI.create("http://localhost:1"));
        var known = portal.account();
        var account = new ChorusProAccount(
                nowhere,
                known.tokens(),
                known.clientId(),
                known.clientSecret(),
                known.login(),
                known.password(),
                null,
                null,
                known.syntax(),
                known.schedule());

        assertThat(portal.parts(account, Clock.systemUTC()).client().flow("CPP1"))
                .isInstanceOfSatisfying(
                        Answer.Troubled.class,
                        troubled -> assertThat(troubled.kind()).isEqualTo(Answer.Trouble.AWAY));
    }

    @Test
    void theDirectoryTellsWhatPublicBodiesDemand() {
        var client = portal.parts().client();

        assertThat(done(client.demandsOf("90000000100017"))).contains(new Demands(true, false, false));
        assertThat(done(client.demandsOf("90000000200023"))).contains(new Demands(false, true, false));
        assertThat(done(client.demandsOf("90000000300039"))).contains(new Demands(false, false, true));
        assertThat(done(client.demandsOf("90000000400045"))).isEqualTo(Optional.empty());
        assertThat(done(client.demandsOf(InvoicesToTheState.SIRET))).contains(Demands.NONE);
    }

    @Test
    void whatIsNotThereIsDeclined() {
        var client = portal.parts().client();

        assertThat(client.flow("CPP0000000000000000000001")).isInstanceOf(Answer.Declined.class);
        assertThat(client.history(1)).isInstanceOf(Answer.Declined.class);
        assertThat(done(client.invoicesWithNumber("nowhere"))).isEqualTo(List.of());
    }

    private String deposit(ChorusProClient client, String number, String serviceCode) {
        var file = requireNonNull(portal.delivery(number, serviceCode).content().document());
        return done(client.deposit(number + ".xml", file.bytes(), ChorusProSyntax.UBL))
                .numeroFluxDepot();
    }

    private static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).body();
    }
}
