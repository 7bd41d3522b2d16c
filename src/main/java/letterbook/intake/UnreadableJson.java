package letterbook.intake;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells why a JSON body could not be read, by field or by place, in words that name no class. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException large) {
                return Problem.tooLarge("A JSON body", large.limit());
            }
        }
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return problem(json);
            }
        }
        return Problem.malformed("The body is empty or cannot be read. Send a JSON object.");
    }

    private static Problem problem(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                Problem.malformed(
                        "There is a field that Letterbook does not know" + place(json) + ".",
                        new FieldProblem(
                                path(unknown),
                                "is not known",
                                "Correct its name or leave it out. Known here: " + names(unknown.getKnownPropertyIds())
                                        + "."));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                Problem.malformed(
                        "A field has a value of another type" + place(json) + ".",
                        new FieldProblem(
                                path(mismatch),
                                "has a value of another type",
                                "Send " + form(mismatch.getTargetType()) + "."));
            case MismatchedInputException mismatch ->
                Problem.malformed("The body is not " + form(mismatch.getTargetType()) + place(json) + ".");
            case StreamConstraintsException deep ->
                Problem.malformed("The JSON is nested too deeply or has too long a name or number" + place(json) + ".");
            default -> Problem.malformed("The body is not valid JSON" + place(json) + ".");
        };
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String place(JacksonException json) {
        var at = json.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String names(@Nullable Collection<Object> known) {
        return known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String form(@Nullable Class<?> type) {
        if (type == String.class) {
            return "a text in double quotes";
        }
        return type == Boolean.class ? "true or false" : "an object in braces";
    }
}
