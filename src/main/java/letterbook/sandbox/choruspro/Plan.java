package letterbook.sandbox.choruspro;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states that an invoice goes through by itself, half a step each. */
final class Plan {

    static final String WAITING = "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP";
    static final String REFUSED = "IN_REJETE";
    static final Set<String> ENDS_OF_FLOW = Set.of(REFUSED, "IN_INTEGRE_PARTIEL");

    private static final List<String> IN = List.of(WAITING, "IN_TRAITE_SE_CPP");
    private static final List<String> TO_BUYER =
            List.of("IN_INTEGRE", "DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION");
    static final List<String> TO_PAYMENT =
            List.of("SERVICE_FAIT", "MANDATEE", "MISE_A_DISPOSITION_COMPTABLE", "COMPTABILISEE", "MISE_EN_PAIEMENT");

    private Plan() {}

    static List<Filing.Turn> of(Trick trick, boolean refused, Instant now, Duration each) {
        if (refused || trick.refusesFlow()) {
            return turns(now, each, null, IN, List.of(REFUSED));
        }
        return switch (trick) {
            case PARTIEL -> turns(now, each, null, IN, List.of("IN_INTEGRE_PARTIEL"));
            case INCONNU -> turns(now, each, null, IN, List.of("IN_ETAT_INCONNU"));
            case SUSPENDUE -> turns(now, each, "Bon de commande manquant", IN, TO_BUYER, List.of("SUSPENDUE"));
            case REJETEE -> turns(now, each, "Prestation non conforme", IN, TO_BUYER, List.of("REJETEE"));
            case A_RECYCLER -> turns(now, each, "Mauvais destinataire", IN, TO_BUYER, List.of("A_RECYCLER"));
            case PAYEE -> turns(now, each, null, IN, TO_BUYER, TO_PAYMENT);
            default -> turns(now, each, null, IN, TO_BUYER);
        };
    }

    /** @param comment on the last of the states */
    @SafeVarargs
    private static List<Filing.Turn> turns(
            Instant now, Duration each, @Nullable String comment, List<String>... parts) {
        var states = Stream.of(parts).flatMap(List::stream).toList();
        var turns = new ArrayList<Filing.Turn>();
        for (int at = 0; at < states.size(); at++) {
            // what came in is an invoice at once
            var steps = at > 0 && states.get(at).equals("DEPOSEE") ? at - 1 : at;
            turns.add(new Filing.Turn(
                    states.get(at), now.plus(each.multipliedBy(steps)), at == states.size() - 1 ? comment : null));
        }
        return turns;
    }
}
