package letterbook.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import letterbook.communication.ResendDeniedException;
import letterbook.communication.UnknownEntryException;
import letterbook.communication.UnknownSubjectException;
import letterbook.subject.SubjectType;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** The problem that an exception means for the caller. */
final class ProblemOf {

    private static final String[] NONE = {};

    private ProblemOf() {}

    /** Empty for what nobody foresaw. */
    static Optional<Problem> exception(Throwable thrown) {
        var problem = switch (thrown) {
            case ProblemException known -> known.problem();
            case HttpMessageNotReadableException unreadable -> UnreadableJson.problem(unreadable);
            case JacksonException unwritable -> UnreadableJson.problem(unwritable);
            case BodyTooLargeException large -> Problem.tooLarge("The body", large.limit());
            case MissingRequestHeaderException missing -> missingHeader(missing.getHeaderName());
            case MissingServletRequestParameterException missing ->
                Problem.malformed(
                        "A parameter is missing.",
                        new FieldProblem(missing.getParameterName(), "is missing", "Add it to the address."));
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.malformed(
                        "A parameter has a value of another type.",
                        new FieldProblem(
                                mismatch.getName(), "cannot be read: " + mismatch.getValue(), "Send another value."));
            case UnknownEntryException unknown -> Problem.notFound(unknown.getMessage() + ".");
            case UnknownSubjectException unknown -> unknownSubject(unknown.type(), unknown.number());
            case ResendDeniedException denied ->
                Problem.conflict(Objects.requireNonNullElse(denied.getMessage(), "It may not be resent."));
            case ConcurrencyFailureException contended ->
                Problem.conflict("Another request changed the same thing at the same time. Send yours again.");
            case QueryTimeoutException slow ->
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-slow",
                        "It would take too long",
                        "The search would take too long. Name a customer or a shorter period.");
            case CannotCreateTransactionException down -> unavailable();
            case RecoverableDataAccessException down -> unavailable();
            case NonTransientDataAccessResourceException down -> unavailable();
            case TransientDataAccessException down -> unavailable();
            case DataIntegrityViolationException refused ->
                Problem.conflict("It does not fit what is stored. Nothing was changed.");
            case ErrorResponse response when response.getStatusCode().is4xxClientError() -> ofFramework(response);
            default -> null;
        };
        return Optional.ofNullable(problem);
    }

    static Problem unknownSubject(SubjectType type, String number) {
        return Problem.unacceptable(List.of(new FieldProblem(
                "subject.number",
                "there is no " + type.apiName() + " " + Findings.shown(number),
                "Store it first, or correct the number.")));
    }

    private static Problem ofFramework(ErrorResponse response) {
        var status = HttpStatus.valueOf(response.getStatusCode().value());
        var said = response.getBody().getDetail();
        return Problem.of(
                status,
                status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                status.getReasonPhrase(),
                switch (response) {
                    case HttpRequestMethodNotSupportedException method ->
                        method.getMethod() + " is not possible here. Use "
                                + String.join(", ", Objects.requireNonNullElse(method.getSupportedMethods(), NONE))
                                + ".";
                    case HttpMediaTypeNotSupportedException type ->
                        "This Content-Type is not taken here. Send " + MediaType.toString(type.getSupportedMediaTypes())
                                + ".";
                    case HttpMediaTypeNotAcceptableException type ->
                        "There is no answer in a type that the header Accept asks for. Accept "
                                + MediaType.toString(type.getSupportedMediaTypes()) + ".";
                    default -> said == null ? status.getReasonPhrase() : said;
                });
    }

    static Problem missingHeader(String name) {
        return Problem.malformed(
                "The header " + name + " is missing.",
                new FieldProblem(name, "is missing", "Send it with a value of 1 to 128 characters."));
    }

    static Problem unavailable() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Not available at the moment",
                "The database cannot be reached. Nothing was stored; send the request again later.");
    }

    static Problem unexpected(String reference) {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Something went wrong here",
                "Nothing was stored. Tell the operators this reference: " + reference + ".");
    }
}
