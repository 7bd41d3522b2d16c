package letterbook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one request and collects everything that is wrong with them, so that the caller learns it at once.
 * A check that fails returns a stand-in; {@link #stopIfAny} must be called before anything is done with the values.
 */
final class Findings {

    private final List<FieldProblem> found = new ArrayList<>();

    void add(String field, String problem, String fix) {
        found.add(new FieldProblem(field, problem, fix));
    }

    void stopIfAny() {
        stopIfAny(Problem::unacceptable);
    }

    void stopIfAny(Function<List<FieldProblem>, Problem> problem) {
        if (!found.isEmpty()) {
            throw problem.apply(List.copyOf(found)).asException();
        }
    }

    /** A text that must be there, without the spaces around it. */
    String required(String field, @Nullable String value, int maxLength) {
        var text = optional(field, value, maxLength);
        if (text == null) {
            add(field, "is missing", "Send it with a value.");
            return "";
        }
        return text;
    }

    /** A text without the spaces around it, or null when there is nothing in it. */
    @Nullable
    String optional(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.codePoints().anyMatch(Findings::isUnprintable)) {
            add(field, "has a line break or another character that cannot be printed", "Remove it.");
        }
        var text = value.strip();
        if (text.length() > maxLength) {
            add(field, "is longer than " + maxLength + " characters", "Shorten it.");
        }
        return text;
    }

    /** A value that must be there, read by a function that is empty for what is no such value. */
    <T> T required(String field, @Nullable String value, Function<String, Optional<T>> reader, T standIn, String fix) {
        if (value == null || value.isBlank()) {
            add(field, "is missing", fix);
            return standIn;
        }
        var read = optional(field, value, reader, fix);
        return read == null ? standIn : read;
    }

    /** A value read by a function that is empty for what is no such value; null when there is none. */
    <T> @Nullable T optional(String field, @Nullable String value, Function<String, Optional<T>> reader, String fix) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var read = reader.apply(value.strip());
        if (read.isEmpty()) {
            add(field, "is not valid: " + shown(value), fix);
        }
        return read.orElse(null);
    }

    /** Reads the name of one of the constants as the interface writes it: lower case. */
    static <E extends Enum<E>> Function<String, Optional<E>> oneOf(Class<E> type) {
        return name -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> apiName(constant).equals(name))
                .findFirst();
    }

    static <E extends Enum<E>> String fixFor(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Findings::apiName)
                .collect(Collectors.joining(", ", "Use one of: ", "."));
    }

    static String apiName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A value from outside as part of a sentence: short, on one line. */
    static String shown(String value) {
        var printable = value.codePoints()
                .limit(60)
                .map(character -> isUnprintable(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() < value.length() ? printable + "…" : printable;
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character)
                || switch (Character.getType(character)) {
                    case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
