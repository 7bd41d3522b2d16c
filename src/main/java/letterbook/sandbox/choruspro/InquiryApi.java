package letterbook.sandbox.choruspro;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import letterbook.base.ConditionalOnSandbox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** PISTE's tokens, and the calls of Chorus Pro that ask what became of a deposit and what a public body demands. */
@RestController
@ConditionalOnSandbox
@RequestMapping(path = ChorusProSandbox.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class InquiryApi {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(FRANCE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(FRANCE);

    private final Gate gate;
    private final Register register;

    InquiryApi(Gate gate, Register register) {
        this.gate = gate;
        this.register = register;
    }

    @PostMapping(path = "/api/oauth/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> token(@RequestParam Map<String, String> form) {
        return gate.knows(form.get("client_id"), form.get("client_secret"))
                        && "client_credentials".equals(form.get("grant_type"))
                        && "openid".equals(form.get("scope"))
                ? ResponseEntity.ok(Map.of(
                        "access_token",
                        gate.newToken(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        Gate.LIFE.toSeconds(),
                        "scope",
                        "openid"))
                : ResponseEntity.badRequest().body(Map.of("error", "invalid_client"));
    }

    /** Bodies of the calls, of which each has some of the fields. */
    record Question(
            @Nullable String numeroFluxDepot,
            @Nullable String numeroFacture,
            @Nullable Long idFacture,
            @Nullable Long idStructureCPP,
            @Nullable Structure structure) {}

    /** A public body. */
    record Structure(
            @Nullable String identifiantStructure, @Nullable String typeIdentifiantStructure) {}

    @PostMapping("/cpro/transverses/v1/consulterCRDetaille")
    ResponseEntity<?> flow(@RequestBody Question question) {
        return register.ofFlow(said(question.numeroFluxDepot()))
                .<ResponseEntity<?>>map(entry -> Answers.done(report(entry)))
                .orElseGet(() -> Answers.declined(20010, "Flux non trouvé"));
    }

    private Map<String, Object> report(Register.Entry entry) {
        var filing = entry.filing();
        var state = filing.flowState(entry.at());
        var errors =
                state.equals(Plan.REFUSED) || state.equals("IN_INTEGRE_PARTIEL") ? filing.errors() : List.<String>of();
        return Map.of(
                "etatCourantDepotFlux",
                state,
                "nomFichier",
                filing.fileName(),
                "dateDepotFlux",
                DAY.format(entry.message().receivedAt()),
                "listeErreurTechnique",
                !filing.technical()
                        ? List.of()
                        : errors.stream()
                                .map(words ->
                                        Map.of("codeErreur", "1", "libelleErreur", words, "natureErreur", "BLOQUANTE"))
                                .toList(),
                "listeErreurDP",
                filing.technical()
                        ? List.of()
                        : errors.stream()
                                .map(words -> Map.of(
                                        "numeroDP", said(filing.number()),
                                        "identifiantFournisseur", filing.supplier(),
                                        "identifiantDestinataire", filing.buyer(),
                                        "libelleErreurDP", words))
                                .toList());
    }

    @PostMapping("/cpro/factures/v1/rechercher/fournisseur")
    ResponseEntity<?> search(@RequestBody Question question) {
        var entries = question.numeroFluxDepot() == null
                ? register.withNumber(said(question.numeroFacture())).stream()
                : register.ofFlow(question.numeroFluxDepot()).stream();
        return Answers.done(Map.of("listeFactures", entries.flatMap(this::found).toList()));
    }

    /** Only what came in is an invoice. */
    private Stream<Map<String, Object>> found(Register.Entry entry) {
        var states = entry.filing().invoiceStates(entry.at());
        return states.isEmpty()
                ? Stream.empty()
                : Stream.of(Map.of(
                        "numeroFacture", said(entry.filing().number()),
                        "identifiantFactureCPP", entry.invoiceId(),
                        "statut", states.getLast().state(),
                        "numeroFluxDepot", entry.flow(),
                        "dateDepot", DAY.format(entry.message().receivedAt()),
                        "codeDestinataire", entry.filing().buyer()));
    }

    @PostMapping("/cpro/factures/v1/consulter/historique")
    ResponseEntity<?> history(@RequestBody Question question) {
        return register.ofInvoice(question.idFacture() == null ? 0 : question.idFacture())
                .filter(entry -> !entry.filing().invoiceStates(entry.at()).isEmpty())
                .<ResponseEntity<?>>map(entry -> Answers.done(history(entry)))
                .orElseGet(() -> Answers.declined(20011, "Facture non trouvée"));
    }

    private Map<String, Object> history(Register.Entry entry) {
        var states = entry.filing().invoiceStates(entry.at());
        return Map.of(
                "idFacture", entry.invoiceId(),
                "numeroFacture", said(entry.filing().number()),
                "modeDepot", "DEPOT_PDF_API",
                "statutCourantCode", states.getLast().state(),
                "historiquesDesStatuts",
                        Map.of(
                                "histoStatut",
                                states.reversed().stream()
                                        .map(InquiryApi::passage)
                                        .toList()));
    }

    private static Map<String, Object> passage(Filing.Turn turn) {
        var passage = new LinkedHashMap<String, Object>();
        passage.put("histoStatutCode", turn.state());
        passage.put("histoStatutDatePassage", MOMENT.format(turn.at()));
        if (turn.comment() != null) {
            passage.put("histoStatutCommentaire", turn.comment());
        }
        return passage;
    }

    @PostMapping("/cpro/structures/v1/rechercher")
    ResponseEntity<?> structures(@RequestBody Question question) {
        var siret =
                question.structure() == null ? "" : said(question.structure().identifiantStructure());
        return Answers.done(Map.of(
                "listeStructures",
                PublicBody.of(siret) == PublicBody.NOBODY
                        ? List.of()
                        : List.of(Map.of("idStructureCPP", Long.parseLong(siret), "statut", "ACTIF"))));
    }

    @PostMapping("/cpro/structures/v1/consulter")
    ResponseEntity<?> structure(@RequestBody Question question) {
        var body = PublicBody.of("%014d".formatted(question.idStructureCPP() == null ? 0 : question.idStructureCPP()));
        return Answers.done(Map.of(
                "parametres",
                Map.of(
                        "codeServiceDoitEtreRenseigne", body == PublicBody.SERVICE,
                        "numeroEJDoitEtreRenseigne", body == PublicBody.COMMITMENT,
                        "gestionNumeroEJOuCodeService", body == PublicBody.EITHER)));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
