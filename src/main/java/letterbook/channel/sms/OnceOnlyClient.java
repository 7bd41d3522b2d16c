package letterbook.channel.sms;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import letterbook.base.ServiceAddress;

/**
 * Sends each request exactly once. Twilio's own client repeats one that was answered with 429 or 5xx up to five times, and
 * Twilio does not recognise a repeated message: each would reach the customer.
 */
final class OnceOnlyClient extends com.twilio.http.HttpClient implements AutoCloseable {

    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;
    private static final int REFUSED = 300;
    private static final int LONGEST_QUOTE = 200;

    private final ServiceAddress address;
    private final Duration answerTimeout;
    private final HttpClient client;

    OnceOnlyClient(ServiceAddress address, Duration connectTimeout, Duration answerTimeout) {
        this.address = address;
        this.answerTimeout = answerTimeout;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /** Answers of Twilio itself are returned, others are thrown as {@link TwilioFault}. */
    @Override
    public Response makeRequest(Request request) {
        var answer = exchange(translated(request));
        var status = answer.statusCode();
        if (status == TOO_MANY) {
            throw new TwilioFault.TooMany(quote(answer), retryAfter(answer));
        }
        if (status >= FAULT) {
            throw new TwilioFault.InDoubt("SMS_5XX", quote(answer), null);
        }
        if (status >= REFUSED && !answer.body().stripLeading().startsWith("{")) {
            throw new TwilioFault.Strange(status, quote(answer));
        }
        return new Response(answer.body(), status);
    }

    private HttpRequest translated(Request request) {
        var to = HttpRequest.newBuilder(
                        URI.create(address.base() + request.constructURL().getFile()))
                .timeout(answerTimeout)
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json")
                .header("User-Agent", "letterbook");
        return request.getMethod() == HttpMethod.GET
                ? to.GET().build()
                : to.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                request.getMethod().toString(),
                                HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                        .build();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            // the request's own timeout ends with the headers of the answer
            return answer.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            answer.cancel(true);
            throw lost("Twilio did not answer in time", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw lost("Letterbook was stopped while it waited for Twilio", stopped);
        } catch (ExecutionException failed) {
            var cause = Objects.requireNonNullElse(failed.getCause(), failed);
            throw neverLeft(cause)
                    ? new TwilioFault.Unreachable("Twilio cannot be reached: " + cause, cause)
                    : lost("The connection to Twilio broke: " + cause, cause);
        }
    }

    private static TwilioFault lost(String why, Throwable cause) {
        return new TwilioFault.InDoubt("SMS_NO_ANSWER", why, cause);
    }

    private static boolean neverLeft(Throwable cause) {
        return cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException
                || cause instanceof IOException && cause.getCause() instanceof UnresolvedAddressException;
    }

    private static Duration retryAfter(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(OnceOnlyClient::seconds)
                .orElse(Duration.ZERO);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            return Optional.of(Duration.ofSeconds(Math.clamp(Long.parseLong(text.strip()), 0, 3600)));
        } catch (NumberFormatException aDate) {
            return Optional.empty();
        }
    }

    private static String quote(HttpResponse<String> answer) {
        var body = answer.body().strip();
        return "Twilio answered " + answer.statusCode() + (body.isEmpty() ? "" : ": ")
                + body.substring(0, Math.min(body.length(), LONGEST_QUOTE));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
