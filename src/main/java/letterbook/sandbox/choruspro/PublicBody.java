package letterbook.sandbox.choruspro;

import java.util.Arrays;

/** Public bodies that demand something, by their SIRET; all others demand nothing. */
enum PublicBody {
    SERVICE("90000000100017", "demands a service code"),
    COMMITMENT("90000000200023", "demands a commitment number"),
    EITHER("90000000300039", "demands one of the two"),
    NOBODY("90000000400045", "is not in the directory"),
    ANY("", "");

    private final String siret;
    private final String meaning;

    PublicBody(String siret, String meaning) {
        this.siret = siret;
        this.meaning = meaning;
    }

    String siret() {
        return siret;
    }

    String meaning() {
        return meaning;
    }

    static PublicBody of(String siret) {
        return Arrays.stream(values())
                .filter(body -> body.siret.equals(siret))
                .findFirst()
                .orElse(ANY);
    }
}
