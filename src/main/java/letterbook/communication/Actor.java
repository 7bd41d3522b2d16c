package letterbook.communication;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/**
 * Who or what caused a change.
 *
 * @param name of the workflow, the person or the provider
 */
public record Actor(Kind kind, String name) {

    /** The pipeline itself, when nothing from outside caused the change. */
    public static final Actor LETTERBOOK = new Actor(Kind.SYSTEM, "Letterbook");

    /** The clock: something was due. */
    public static final Actor TIMER = new Actor(Kind.TIMER, "Timer");

    /** What kind of actor it is. */
    public enum Kind {
        WORKFLOW(1),
        PERSON(2),
        PROVIDER(3),
        TIMER(4),
        SYSTEM(5);

        @EnumeratedValue
        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** Its number in the database. */
        public int code() {
            return code;
        }

        static Kind ofCode(int code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow();
        }
    }

    public static Actor workflow(String name) {
        return new Actor(Kind.WORKFLOW, name);
    }

    public static Actor person(String name) {
        return new Actor(Kind.PERSON, name);
    }

    public static Actor provider(String name) {
        return new Actor(Kind.PROVIDER, name);
    }
}
