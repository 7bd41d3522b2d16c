package letterbook.channel.einvoice.as4;

import com.helger.phase4.client.AS4ClientSentMessage;
import com.helger.phase4.client.IAS4ClientBuildMessageCallback;
import com.helger.phase4.ebms3header.Ebms3Error;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.messaging.mime.AS4MimeMessage;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import com.helger.phase4.sender.IAS4SignalMessageValidationResultHandler;
import com.helger.phase4.util.Phase4Exception;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** What one call of another access point shows of itself while it goes on. */
final class Exchange implements IAS4ClientBuildMessageCallback, IAS4SignalMessageValidationResultHandler {

    /** Answers that only something in front of an access point gives: the message was not passed on. */
    private static final Set<Integer> NOT_PASSED_ON = Set.of(401, 403, 404, 405, 429, 503);

    private static final int OK = 200;

    private boolean made;
    private int status;
    private @Nullable Ebms3SignalMessage signal;
    private @Nullable Phase4Exception failure;
    private @Nullable String doubt;

    void heard(AS4ClientSentMessage<byte[]> response) {
        var line = response.getResponseStatusLine();
        status = line == null ? 0 : line.getStatusCode();
    }

    void answered(Ebms3SignalMessage with) {
        signal = with;
    }

    void failed(Phase4Exception with) {
        failure = with;
    }

    @Override
    public void onEncryptedMimeMessage(AS4MimeMessage message) {
        made = true;
    }

    @Override
    public void onSuccess() {
        doubt = null;
    }

    @Override
    public void onNotApplicable() {
        doubt = null;
    }

    @Override
    public void onError(String why) {
        doubt = why;
    }

    As4Answer answer(EAS4UserMessageSendResult result) {
        return switch (result) {
            case SUCCESS ->
                doubt == null
                        ? new As4Answer.Receipt()
                        : new As4Answer.Unheard("The receipt is not for this message: " + doubt);
            case AS4_ERROR_MESSAGE_RECEIVED -> refusal(Objects.requireNonNull(signal));
            case TRANSPORT_ERROR, TRANSPORT_ERROR_NO_RETRY -> broken(Objects.requireNonNull(failure));
            case NO_SIGNAL_MESSAGE_RECEIVED, INVALID_SIGNAL_MESSAGE_RECEIVED ->
                unclear("The access point answered with neither a receipt nor an error");
            case INVALID_PARAMETERS -> new As4Answer.NotMade("The message lacks something the network demands");
        };
    }

    private static As4Answer refusal(Ebms3SignalMessage signal) {
        return new As4Answer.Refusal(signal.getError().stream()
                .map(error -> new As4Answer.As4Error(Objects.requireNonNullElse(error.getErrorCode(), ""), text(error)))
                .toList());
    }

    private static String text(Ebms3Error error) {
        return Stream.of(error.getShortDescription(), error.getDescriptionValue(), error.getErrorDetail())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(": "));
    }

    private As4Answer broken(Phase4Exception failed) {
        if (!made) {
            return new As4Answer.NotMade(said(failed));
        }
        return isBeforeArrival(failed) ? new As4Answer.NotReached(said(failed)) : unclear(said(failed));
    }

    private As4Answer unclear(String why) {
        return NOT_PASSED_ON.contains(status)
                ? new As4Answer.NotReached("HTTP status " + status)
                : new As4Answer.Unheard(status == 0 || status == OK ? why : why + " (HTTP status " + status + ")");
    }

    private static boolean isBeforeArrival(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConnectException _,
                        UnknownHostException _,
                        NoRouteToHostException _,
                        ConnectTimeoutException _,
                        SSLHandshakeException _ -> {
                    return true;
                }
                default -> {
                    // perhaps the one behind it tells more
                }
            }
        }
        return false;
    }

    /** In the words of the deepest cause, which says most. */
    static String said(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
