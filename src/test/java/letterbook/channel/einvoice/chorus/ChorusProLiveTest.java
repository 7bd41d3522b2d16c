package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.InvoiceDocument;
import letterbook.communication.ErrorCatalogue;
import letterbook.customer.NewCustomer;
import letterbook.dispatch.Draft;
import letterbook.organisation.LegalIdentity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Against Chorus Pro's qualification portal: {@code LETTERBOOK_LIVE_CHORUS_CLIENT_ID}, {@code …_CLIENT_SECRET}, {@code
 * …_TECHNICAL_LOGIN}, {@code …_TECHNICAL_PASSWORD}, {@code …_SUPPLIER_SIRET} and {@code …_BUYER_SIRET}.
 */
@Tag("live")
class ChorusProLiveTest {

    private static final String PREFIX = "LETTERBOOK_LIVE_CHORUS_";

    @BeforeEach
    void onlyWithAnAccount() {
        for (var name : List.of(
                "CLIENT_ID",
                "CLIENT_SECRET",
                "TECHNICAL_LOGIN",
                "TECHNICAL_PASSWORD",
                "SUPPLIER_SIRET",
                "BUYER_SIRET")) {
            assumeTrue(System.getenv(PREFIX + name) != null, () -> PREFIX + name + " is not set");
        }
    }

    @Test
    void aFactureXIsDepositedAndEndsInAKnownState() {
        var client = client();
        var number = "LB-" + UUID.randomUUID().toString().substring(0, 12);
        var file = new FacturX().write(invoice(number));

        var deposited = client.deposit(number + ".pdf", file, ChorusProSyntax.FACTURX);

        assertThat(deposited).isInstanceOf(Answer.Done.class);
        var flow = ((Answer.Done<ChorusProClient.Deposited>) deposited).body().numeroFluxDepot();
        var meanings = new Meanings(new ErrorCatalogue());
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(20))
                .until(() -> {
                    var state = ((Answer.Done<ChorusProClient.Flow>) client.flow(flow)).body();
                    return switch (meanings.ofFlow(state.etatCourantDepotFlux()).meaning()) {
                        case INTEGRATED, PARTLY_INTEGRATED, REFUSED -> true;
                        default -> false;
                    };
                });
    }

    @Test
    void theDirectoryKnowsTheBuyer() {
        assertThat(client().demandsOf(env("BUYER_SIRET"))).isInstanceOf(Answer.Done.class);
    }

    private static ChorusProClient client() {
        var account = new ChorusProAccount(
                ServiceAddress.of(URI.create("https://sandbox-api.piste.gouv.fr")),
                () -> URI.create("https://sandbox-oauth.piste.gouv.fr/api/oauth/token"),
                env("CLIENT_ID"),
                env("CLIENT_SECRET"),
                env("TECHNICAL_LOGIN"),
                env("TECHNICAL_PASSWORD"),
                null,
                null,
                ChorusProSyntax.FACTURX,
                LookSchedule.DEFAULT);
        return new ChorusProClient(account, new Piste(account, JsonMapper.shared(), Clock.systemUTC()));
    }

    private static InvoiceDocument invoice(String number) {
        var siret = env("SUPPLIER_SIRET");
        var identity = new LegalIdentity("FR00" + siret.substring(0, 9), siret, null, null, null, new BigDecimal("20"));
        return InvoiceDocument.of(new Draft(
                "invoice.issued",
                "fr",
                Map.of("invoice", InvoicesToTheState.reported(number, "12.00")),
                "Chorus Pro " + env("BUYER_SIRET"),
                NewCustomer.with("C-1", InvoicesToTheState.ministry(env("BUYER_SIRET"), null, null)),
                InvoicesToTheState.supplier(identity),
                List.of()));
    }

    private static String env(String name) {
        return Objects.requireNonNull(System.getenv(PREFIX + name), name);
    }
}
