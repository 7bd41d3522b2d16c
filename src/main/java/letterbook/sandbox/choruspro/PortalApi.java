package letterbook.sandbox.choruspro;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.LostAnswer;
import letterbook.sandbox.SandboxPace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls of Chorus Pro to deposit an invoice: at once taken, refused, or lost as its service code asks for. */
@RestController
@ConditionalOnSandbox
@RequestMapping(path = ChorusProSandbox.PATH + "/cpro/factures/v1/deposer", produces = MediaType.APPLICATION_JSON_VALUE)
class PortalApi {

    private static final int LONGEST_NAME = 50;
    private static final List<String> GONE = List.of(Plan.REFUSED, "IN_INTEGRE_PARTIEL", "REJETEE", "A_RECYCLER");
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final Map<String, Boolean> PDF_BY_SYNTAX = Map.of(
            "IN_DP_E1_UBL_INVOICE", false,
            "IN_DP_E1_CII_16B", false,
            "IN_DP_E2_UBL_INVOICE_MIN", false,
            "IN_DP_E2_CII_MIN_16B", false,
            "IN_DP_E2_CII_FACTURX", true);

    private final Gate gate;
    private final Register register;
    private final Vanished vanished;
    private final SandboxPace pace;
    private final Clock clock;

    PortalApi(Gate gate, Register register, Vanished vanished, SandboxPace pace, Clock clock) {
        this.gate = gate;
        this.register = register;
        this.vanished = vanished;
        this.pace = pace;
        this.clock = clock;
    }

    /** Body of the call. */
    record DepositBody(
            @Nullable String fichierFlux,
            @Nullable String nomFichier,
            @Nullable String syntaxeFlux,
            @Nullable Boolean avecSignature) {}

    /** Null where the answer is lost. */
    @PostMapping("/flux")
    @Nullable
    ResponseEntity<?> deposit(@RequestBody DepositBody body, HttpServletResponse response) throws IOException {
        if (body.fichierFlux() == null || body.nomFichier() == null || body.syntaxeFlux() == null) {
            return Answers.declined(20000, "Paramètre obligatoire manquant");
        }
        var pdf = PDF_BY_SYNTAX.get(body.syntaxeFlux());
        if (pdf == null) {
            return Answers.declined(20001, "Valeur de syntaxeFlux inconnue");
        }
        if (body.nomFichier().length() > LONGEST_NAME) {
            return Answers.declined(20002, "Le nom du fichier dépasse 50 caractères");
        }
        var bytes = Base64.getDecoder().decode(body.fichierFlux());
        var file = DepositedFile.read(bytes, pdf);
        var trick = Trick.of(file.map(DepositedFile::serviceCode).orElse(null));
        var refusal = refusal(trick);
        return refusal.isPresent() ? refusal.get() : take(trick, body, file, bytes, response);
    }

    private static Optional<ResponseEntity<?>> refusal(Trick trick) {
        return switch (trick) {
            case HTTP_401 -> Optional.of(Answers.unauthorized());
            case HTTP_403 -> Optional.of(Answers.status(403, "Forbidden"));
            case HTTP_429 -> Optional.of(Answers.tooMany());
            case HTTP_503 -> Optional.of(Answers.status(503, "Service indisponible"));
            case DOUBLON -> Optional.of(Answers.declined(20003, "Facture déjà déposée (doublon)"));
            default -> Optional.empty();
        };
    }

    private @Nullable ResponseEntity<?> take(
            Trick trick, DepositBody body, Optional<DepositedFile> file, byte[] bytes, HttpServletResponse response)
            throws IOException {
        var number = file.map(DepositedFile::number).orElse("");
        if (trick == Trick.VANISH && vanished.firstTime(number)) {
            LostAnswer.breakOff(response);
            return null;
        }
        var flow = register.file(filing(trick, body, file), text(file), bytes);
        if (trick == Trick.HTTP_500) {
            return Answers.status(500, "Internal Server Error");
        }
        if (trick == Trick.DROP) {
            LostAnswer.breakOff(response);
            return null;
        }
        return Answers.done(Map.of(
                "numeroFluxDepot",
                flow,
                "dateDepot",
                LocalDate.ofInstant(clock.instant(), FRANCE).toString(),
                "syntaxeFlux",
                body.syntaxeFlux() == null ? "" : body.syntaxeFlux()));
    }

    private Filing filing(Trick trick, DepositBody body, Optional<DepositedFile> file) {
        var duplicate = file.filter(this::isThere).isPresent();
        var errors = file.isEmpty()
                ? List.of("Le flux est irrecevable")
                : duplicate
                        ? List.of("Facture déjà déposée (doublon)")
                        : trick.refusesFlow() ? List.of(trick.words()) : List.<String>of();
        return new Filing(
                file.map(DepositedFile::number).orElse(null),
                file.map(DepositedFile::supplier).orElse(""),
                file.map(DepositedFile::buyer).orElse(""),
                body.nomFichier() == null ? "" : body.nomFichier(),
                body.syntaxeFlux() == null ? "" : body.syntaxeFlux(),
                Plan.of(trick, file.isEmpty() || duplicate, clock.instant(), pace.halves(1)),
                trick == Trick.PARTIEL ? List.of("Code service inexistant") : errors,
                file.isEmpty() || trick == Trick.REJET_XSD);
    }

    /** A number that was refused may come again. */
    private boolean isThere(DepositedFile file) {
        return register.withNumber(file.number()).stream()
                .filter(entry -> entry.filing().supplier().equals(file.supplier()))
                .anyMatch(entry -> !GONE.contains(entry.filing().state(clock.instant())));
    }

    private static String text(Optional<DepositedFile> file) {
        return file.map(read -> "Facture " + read.number() + " de " + read.supplier() + " à " + read.buyer() + ", "
                        + read.total()
                        + (read.serviceCode() == null || read.serviceCode().isEmpty()
                                ? ""
                                : ", code service " + read.serviceCode()))
                .orElse("");
    }
}
