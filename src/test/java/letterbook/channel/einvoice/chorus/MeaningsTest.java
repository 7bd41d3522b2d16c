package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class MeaningsTest {

    private final ErrorCatalogue catalogue = new ErrorCatalogue();
    private final Meanings meanings = new Meanings(catalogue);

    @ParameterizedTest
    @CsvSource({
        "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP,UNDER_WAY",
        "IN_RECU,UNDER_WAY",
        "IN_TRAITE_SE_CPP,UNDER_WAY",
        "IN_INTEGRE,INTEGRATED",
        "IN_INTEGRE_PARTIEL,PARTLY_INTEGRATED",
        "IN_REJETE,REFUSED",
        "IN_WHATEVER,UNKNOWN",
        ",UNKNOWN"
    })
    void everyStateOfAFlowHasItsMeaning(@Nullable String state, StateMeaning.Meaning meaning) {
        assertThat(meanings.ofFlow(state).meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "DEPOSEE,UNDER_WAY,",
        "EN_COURS_ACHEMINEMENT,UNDER_WAY,",
        "MISE_A_DISPOSITION,REACHED,",
        "SERVICE_FAIT,REACHED,",
        "MANDATEE,REACHED,",
        "MISE_A_DISPOSITION_COMPTABLE,REACHED,",
        "COMPTABILISEE,REACHED,",
        "MISE_EN_PAIEMENT,PAID,",
        "SUSPENDUE,SUSPENDED,CHORUS_SUSPENDED",
        "COMPLETEE,REACHED,",
        "A_RECYCLER,REFUSED,CHORUS_SENT_BACK",
        "REJETEE,REFUSED,CHORUS_REFUSED_BY_BUYER",
        "AUTRE,UNKNOWN,"
    })
    void everyStateOfAnInvoiceHasItsMeaning(String state, StateMeaning.Meaning meaning, @Nullable String code) {
        assertThat(meanings.ofInvoice(state).meaning()).isEqualTo(meaning);
        assertThat(meanings.ofInvoice(state).code()).isEqualTo(code);
        if (code != null) {
            assertThat(catalogue.find(code)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Valeur de syntaxeFlux inconnue | CHORUS_FORMAT | FAILED",
                "Erreur de validation XSD | CHORUS_FORMAT | FAILED",
                "Le flux est irrecevable | CHORUS_FORMAT | FAILED",
                "SIRET destinataire inconnu | CHORUS_SIRET_UNKNOWN | REJECTED",
                "Le destinataire est inactif | CHORUS_SIRET_UNKNOWN | REJECTED",
                "Code service obligatoire | CHORUS_SERVICE_CODE_REQUIRED | REJECTED",
                "Le code service du destinataire est obligatoire | CHORUS_SERVICE_CODE_REQUIRED | REJECTED",
                "Code service inexistant | CHORUS_SERVICE_CODE_UNKNOWN | REJECTED",
                "Numéro d'engagement obligatoire | CHORUS_COMMITMENT_NUMBER_REQUIRED | REJECTED",
                "NUMERO D’ENGAGEMENT INEXISTANT | CHORUS_COMMITMENT_NUMBER_UNKNOWN | REJECTED",
                "Fournisseur inconnu | CHORUS_SUPPLIER_UNKNOWN | REJECTED",
                "SIRET émetteur absent | CHORUS_SUPPLIER_UNKNOWN | REJECTED",
                "Facture déjà déposée (doublon) | CHORUS_DUPLICATE | REJECTED",
                "Montants incohérents | CHORUS_AMOUNTS | REJECTED",
                "Cadre de facturation incorrect | CHORUS_INVOICE_TYPE | REJECTED",
                "RIB inconnu | CHORUS_BANK_ACCOUNT | REJECTED",
                "L'IBAN n'est pas déclaré | CHORUS_BANK_ACCOUNT | REJECTED",
                "Fichier trop volumineux | CHORUS_FILE_NOT_TAKEN | FAILED",
                "GDP_MSG_11.022 | CHORUS_FILE_NOT_TAKEN | FAILED",
                "Le nom du fichier dépasse 50 caractères | CHORUS_FILE_NOT_TAKEN | FAILED",
                "Attribut inattendu | CHORUS_REFUSED | REJECTED"
            })
    void everyRefusalHasItsMeaning(String words, String code, CommunicationStatus status) {
        assertThat(meanings.codeOf(words)).isEqualTo(code);
        assertThat(meanings.refusal(code, words).status()).isEqualTo(status);
    }

    /** A state that is added belongs into the tables above, and into those of {@link StatesTest}. */
    @Test
    void thereAreNoOtherStates() throws IOException {
        assertThat(states("flow-states.json"))
                .containsExactlyInAnyOrder(
                        "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP",
                        "IN_RECU",
                        "IN_TRAITE_SE_CPP",
                        "IN_INTEGRE",
                        "IN_INTEGRE_PARTIEL",
                        "IN_REJETE");
        assertThat(states("invoice-states.json"))
                .containsExactlyInAnyOrder(
                        "DEPOSEE",
                        "EN_COURS_ACHEMINEMENT",
                        "MISE_A_DISPOSITION",
                        "SERVICE_FAIT",
                        "MANDATEE",
                        "MISE_A_DISPOSITION_COMPTABLE",
                        "COMPTABILISEE",
                        "MISE_EN_PAIEMENT",
                        "SUSPENDUE",
                        "COMPLETEE",
                        "A_RECYCLER",
                        "REJETEE");
    }

    private static List<String> states(String file) throws IOException {
        try (var json = MeaningsTest.class.getResourceAsStream("/letterbook/chorus-pro/" + file)) {
            return JsonMapper.shared()
                    .readTree(json)
                    .valueStream()
                    .map(row -> row.path("state").asString())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Answer.Trouble.class)
    void everyTroubleIsExplained(Answer.Trouble trouble) {
        var outcome = Troubles.whileSending(new Answer.Troubled<>(trouble, "words", null));

        var code = switch (outcome) {
            case letterbook.dispatch.Outcome.OutOfOrder out -> out.code();
            case letterbook.dispatch.Outcome.RetryLater later -> later.code();
            case letterbook.dispatch.Outcome.Refused refused -> refused.code();
            default -> throw new AssertionError(outcome);
        };
        assertThat(catalogue.find(code)).isPresent();
    }

    @Test
    void aTaskIsExplainedButIsNoFailure() {
        assertThat(catalogue.find("CHORUS_SUSPENDED").orElseThrow().status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
    }
}
