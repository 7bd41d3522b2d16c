package letterbook.channel.einvoice.chorus;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls of Chorus Pro that an issuer of invoices needs. Names of paths and fields are those of its interfaces "Factures",
 * "Transverses" and "Structures", version 1.
 */
final class ChorusProClient {

    private static final String DEPOSIT = "/cpro/factures/v1/deposer/flux";
    private static final String FLOW = "/cpro/transverses/v1/consulterCRDetaille";
    private static final String SEARCH = "/cpro/factures/v1/rechercher/fournisseur";
    private static final String STRUCTURES = "/cpro/structures/v1/rechercher";
    private static final String STRUCTURE = "/cpro/structures/v1/consulter";
    private static final String HISTORY = "/cpro/factures/v1/consulter/historique";

    private final ChorusProAccount account;
    private final Piste piste;

    ChorusProClient(ChorusProAccount account, Piste piste) {
        this.account = account;
        this.piste = piste;
    }

    /** Answer to a deposit. */
    record Deposited(String numeroFluxDepot) {}

    /** State of a flow, with what is wrong with the file and with invoices in it. */
    record Flow(
            @Nullable String etatCourantDepotFlux,
            @Nullable List<TechnicalError> listeErreurTechnique,
            @Nullable List<InvoiceError> listeErreurDP) {

        /** All that is wrong, in the words of Chorus Pro. */
        List<String> errors() {
            var technical = listeErreurTechnique == null
                    ? Stream.<String>empty()
                    : listeErreurTechnique.stream().map(TechnicalError::libelleErreur);
            return Stream.concat(technical, ofInvoices().map(InvoiceError::libelleErreurDP))
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** What is wrong with one invoice of the flow. */
        List<String> errorsOf(String number) {
            return ofInvoices()
                    .filter(error ->
                            error.numeroDP() == null || error.numeroDP().equals(number))
                    .map(error -> Objects.requireNonNullElse(error.libelleErreurDP(), "refused without a reason"))
                    .toList();
        }

        private Stream<InvoiceError> ofInvoices() {
            return listeErreurDP == null ? Stream.empty() : listeErreurDP.stream();
        }
    }

    /** What is wrong with a file. */
    record TechnicalError(
            @Nullable String codeErreur,
            @Nullable String libelleErreur,
            @Nullable String natureErreur) {}

    /** What is wrong with an invoice. */
    record InvoiceError(
            @Nullable String numeroDP,
            @Nullable String identifiantFournisseur,
            @Nullable String identifiantDestinataire,
            @Nullable String libelleErreurDP) {}

    /**
     * An invoice as the search tells it.
     *
     * @param dateDepot day of the deposit, in France
     */
    record Found(
            @Nullable String numeroFacture,
            @Nullable Long identifiantFactureCPP,
            @Nullable String statut,
            @Nullable String numeroFluxDepot,
            @Nullable String dateDepot) {}

    /** State of an invoice; how it came to it stands in the history, newest first. */
    record History(
            @Nullable String statutCourantCode, @Nullable Passages historiquesDesStatuts) {

        /** Words of whoever brought it into this state; null without. */
        @Nullable
        String comment() {
            return passages().stream()
                    .filter(passage -> Objects.equals(passage.histoStatutCode(), statutCourantCode))
                    .map(Passage::histoStatutCommentaire)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private List<Passage> passages() {
            return historiquesDesStatuts == null || historiquesDesStatuts.histoStatut() == null
                    ? List.of()
                    : historiquesDesStatuts.histoStatut();
        }
    }

    /** The states that an invoice went through. */
    record Passages(@Nullable List<Passage> histoStatut) {}

    /** A state that an invoice went through. */
    record Passage(
            @Nullable String histoStatutCode,
            @Nullable String histoStatutCommentaire,
            @Nullable String histoStatutDatePassage) {}

    /** What a public body wants to find on invoices; the last: one of the two. */
    record Demands(
            boolean codeServiceDoitEtreRenseigne,
            boolean numeroEJDoitEtreRenseigne,
            boolean gestionNumeroEJOuCodeService) {

        static final Demands NONE = new Demands(false, false, false);
    }

    private record Structure(@Nullable Long idStructureCPP) {}

    private record FoundStructures(@Nullable List<Structure> listeStructures) {}

    private record StructureDetails(@Nullable Demands parametres) {}

    private record FoundInvoices(@Nullable List<Found> listeFactures) {}

    Answer<Deposited> deposit(String fileName, byte[] file, ChorusProSyntax syntax) {
        var body = body(Map.of(
                "fichierFlux",
                Base64.getEncoder().encodeToString(file),
                "nomFichier",
                fileName,
                "syntaxeFlux",
                syntax.flowSyntax(),
                "avecSignature",
                false));
        return piste.post(DEPOSIT, body, Deposited.class);
    }

    Answer<Flow> flow(String flow) {
        return piste.post(FLOW, Map.of("numeroFluxDepot", flow), Flow.class);
    }

    /** The invoices that came in with a flow. */
    Answer<List<Found>> invoicesOfFlow(String flow) {
        return search(Map.of("numeroFluxDepot", flow));
    }

    /** Our invoices with this number. */
    Answer<List<Found>> invoicesWithNumber(String number) {
        return search(Map.of("numeroFacture", number))
                .map(found -> found.stream()
                        .filter(invoice -> number.equals(invoice.numeroFacture()))
                        .toList());
    }

    private Answer<List<Found>> search(Map<String, Object> by) {
        var body = body(by);
        if (account.supplierId() != null) {
            body.put("idFournisseur", account.supplierId());
        }
        return piste.post(SEARCH, body, FoundInvoices.class)
                .map(found -> found.listeFactures() == null ? List.of() : found.listeFactures());
    }

    Answer<History> history(long invoice) {
        return piste.post(HISTORY, body(Map.of("idFacture", invoice)), History.class);
    }

    /** What the public body with this SIRET demands; empty when there is none. */
    Answer<Optional<Demands>> demandsOf(String siret) {
        var structure = Map.of("identifiantStructure", siret, "typeIdentifiantStructure", "SIRET");
        var found = piste.post(STRUCTURES, Map.of("structure", structure), FoundStructures.class)
                .map(all -> Objects.requireNonNullElse(all.listeStructures(), List.<Structure>of()).stream()
                        .map(Structure::idStructureCPP)
                        .filter(Objects::nonNull)
                        .findFirst());
        return switch (found) {
            case Answer.Done<Optional<Long>> done
            when done.body().isPresent() ->
                piste.post(STRUCTURE, Map.of("idStructureCPP", done.body().get()), StructureDetails.class)
                        .map(details -> Optional.of(Objects.requireNonNullElse(details.parametres(), Demands.NONE)));
            case Answer.Done<Optional<Long>> _ -> new Answer.Done<>(Optional.empty());
            case Answer.Declined<Optional<Long>> declined -> new Answer.Declined<>(declined.code(), declined.words());
            case Answer.Troubled<Optional<Long>> troubled ->
                new Answer.Troubled<>(troubled.kind(), troubled.words(), troubled.notBefore());
        };
    }

    private Map<String, Object> body(Map<String, Object> fields) {
        var body = new LinkedHashMap<>(fields);
        if (account.userId() != null) {
            body.put("idUtilisateurCourant", account.userId());
        }
        return body;
    }
}
