package letterbook.sandbox.choruspro;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the stand-in does with invoices whose service code is its keyword; all others reach their buyer. */
enum Trick {
    NONE("", ""),
    HTTP_401("HTTP-401", "The technical account is refused"),
    HTTP_403("HTTP-403", "The application is not subscribed"),
    HTTP_429("HTTP-429", "Too many calls"),
    HTTP_500("HTTP-500", "An error while the deposit is taken all the same"),
    HTTP_503("HTTP-503", "The portal is closed"),
    DROP("DROP", "Taken, then the connection breaks"),
    VANISH("VANISH", "The connection breaks and nothing was taken; the next try passes"),
    DOUBLON("DOUBLON", "Refused at once as a duplicate"),
    REJET_XSD("REJET-XSD", "Le flux est irrecevable : erreur de validation XSD"),
    REJET_SIRET("REJET-SIRET", "SIRET destinataire inconnu ou inactif"),
    REJET_SERVICE("REJET-SERVICE", "Code service inexistant"),
    REJET_ENGAGEMENT("REJET-ENGAGEMENT", "Numéro d'engagement inexistant"),
    REJET_FOURNISSEUR("REJET-FOURNISSEUR", "Fournisseur inconnu : SIRET émetteur absent"),
    REJET_MONTANTS("REJET-MONTANTS", "Montants incohérents"),
    REJET_CADRE("REJET-CADRE", "Cadre de facturation incorrect"),
    REJET_IBAN("REJET-IBAN", "RIB/IBAN inconnu"),
    PARTIEL("PARTIEL", "The flow comes in without the invoice"),
    INCONNU("INCONNU", "The flow stays in a state that nobody knows"),
    SUSPENDUE("SUSPENDUE", "The buyer suspends it: a document is missing"),
    REJETEE("REJETEE", "The buyer refuses it"),
    A_RECYCLER("A-RECYCLER", "The buyer sends it back: not for them"),
    PAYEE("PAYEE", "The buyer pays it");

    private final String keyword;
    private final String words;

    Trick(String keyword, String words) {
        this.keyword = keyword;
        this.words = words;
    }

    String keyword() {
        return keyword;
    }

    /** What it does; for a refusal the words of Chorus Pro. */
    String words() {
        return words;
    }

    boolean refusesFlow() {
        return name().startsWith("REJET_");
    }

    static Trick of(@Nullable String serviceCode) {
        var asked = serviceCode == null ? "" : serviceCode.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(trick -> trick.keyword.equals(asked))
                .findFirst()
                .orElse(NONE);
    }
}
