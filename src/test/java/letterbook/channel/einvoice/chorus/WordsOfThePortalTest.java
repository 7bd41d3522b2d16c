package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import letterbook.IntegrationTest;
import letterbook.TestSeller;
import letterbook.communication.CommunicationStatus;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What Chorus Pro and the buyer say of an invoice that was deposited, and what that makes of its entry. */
@IntegrationTest
class WordsOfThePortalTest {

    /** All that a person may let the portal say. */
    private static final Map<String, List<String>> OFFERED = Map.of(
            "IN_ETAT_INCONNU", List.of("integrated", "rejected_flow", "unreadable_flow"),
            "DEPOSEE", List.of("made_available", "suspended", "rejected_by_buyer", "paid"),
            "MISE_A_DISPOSITION", List.of("suspended", "rejected_by_buyer", "paid"),
            "SUSPENDUE", List.of("completed", "rejected_by_buyer"));

    @Autowired
    private StateInvoices invoices;

    @Autowired
    private TestSeller seller;

    /** An invoice that tells no VAT number of its seller is not valid. */
    @BeforeEach
    void theSellerHasAVatNumber() {
        seller.tellAll();
    }

    @AfterEach
    void watchNoMore() {
        invoices.watchNoMore();
    }

    @Test
    void anInvoiceThatTheBuyerRefusesLaterIsRejected() {
        var invoice = invoices.report(InvoicesToTheState.SIRET, "REJETEE");

        invoice.awaitStatus(CommunicationStatus.REJECTED);

        assertThat(invoice.code()).isEqualTo("CHORUS_REFUSED_BY_BUYER");
        assertThat(invoice.historyTexts()).contains("Refused by the buyer: Prestation non conforme");
        assertThat(invoice.history()).anyMatch(line -> line.startsWith("SENDING SUCCESSFUL"));
        // the watch ends after the news is noted
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !invoice.isWatched());
    }

    @Test
    void aSuspendedInvoiceIsSomethingToDoUntilItIsCompleted() {
        var invoice = invoices.report(InvoicesToTheState.SIRET, "SUSPENDUE");

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> "CHORUS_SUSPENDED".equals(invoice.code()));
        assertThat(invoice.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(invoice.historyTexts()).contains("Suspended by the buyer: Bon de commande manquant");

        invoice.answer("completed");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> invoice.code() == null);
        assertThat(invoice.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        invoice.awaitHistory("Completed with the documents that the buyer asked for");
    }

    /** What the stand-in offers to say, by the state in which it offers it. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            INCONNU   | IN_ETAT_INCONNU    | integrated        | SUCCESSFUL | -                       | Deposited at Chorus Pro
            INCONNU   | IN_ETAT_INCONNU    | rejected_flow     | REJECTED   | CHORUS_SIRET_UNKNOWN    | SIRET destinataire inconnu ou inactif
            INCONNU   | IN_ETAT_INCONNU    | unreadable_flow   | FAILED     | CHORUS_FORMAT           | Le flux est irrecevable : erreur de validation XSD
            INCONNU   | DEPOSEE            | made_available    | SUCCESSFUL | -                       | Made available to the buyer
            INCONNU   | DEPOSEE            | suspended         | SUCCESSFUL | CHORUS_SUSPENDED        | Suspended by the buyer: Bon de commande manquant
            INCONNU   | DEPOSEE            | rejected_by_buyer | REJECTED   | CHORUS_REFUSED_BY_BUYER | Refused by the buyer: Prestation non conforme
            INCONNU   | DEPOSEE            | paid              | SUCCESSFUL | -                       | The buyer put it into payment
            SERVICE-1 | MISE_A_DISPOSITION | suspended         | SUCCESSFUL | CHORUS_SUSPENDED        | Suspended by the buyer: Bon de commande manquant
            SERVICE-1 | MISE_A_DISPOSITION | rejected_by_buyer | REJECTED   | CHORUS_REFUSED_BY_BUYER | Refused by the buyer: Prestation non conforme
            SERVICE-1 | MISE_A_DISPOSITION | paid              | SUCCESSFUL | -                       | The buyer put it into payment
            SUSPENDUE | SUSPENDUE          | completed         | SUCCESSFUL | -                       | Completed with the documents that the buyer asked for
            SUSPENDUE | SUSPENDUE          | rejected_by_buyer | REJECTED   | CHORUS_REFUSED_BY_BUYER | Refused by the buyer: Prestation non conforme
            """)
    void everyAnswerOfThePortalCounts(
            String service, String state, String key, CommunicationStatus status, @Nullable String code, String text) {
        var invoice = invoices.report(InvoicesToTheState.SIRET, service);
        if (state.equals("DEPOSEE")) {
            invoice.awaitState("IN_ETAT_INCONNU");
            invoice.answer("integrated");
        }
        invoice.awaitState(state);
        assertThat(invoice.offered()).isEqualTo(OFFERED.get(state));

        invoice.answer(key);

        invoice.awaitHistory(text);
        invoice.awaitStatus(status);
        assertThat(invoice.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"REJET-IBAN, IN_REJETE", "PARTIEL, IN_INTEGRE_PARTIEL", "REJETEE, REJETEE", "PAYEE, MISE_EN_PAIEMENT"})
    void afterItsLastWordThePortalHasNoneLeft(String service, String state) {
        var invoice = invoices.report(InvoicesToTheState.SIRET, service);

        invoice.awaitState(state);

        assertThat(invoice.offered()).isEmpty();
    }

    @Test
    void aPaidInvoiceIsWatchedNoLonger() {
        var invoice = invoices.report(InvoicesToTheState.SIRET, "PAYEE");

        invoice.awaitHistory("The buyer put it into payment");

        assertThat(invoice.status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        Awaitility.await().until(() -> !invoice.isWatched());
    }

    @Test
    void aFlowThatIsRefusedRejectsTheInvoice() {
        var invoice = invoices.report(InvoicesToTheState.SIRET, "REJET-SIRET");

        invoice.awaitStatus(CommunicationStatus.REJECTED);

        assertThat(invoice.code()).isEqualTo("CHORUS_SIRET_UNKNOWN");
    }
}
