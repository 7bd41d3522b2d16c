package letterbook.base;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Calls to providers. Each request leaves exactly once and follows no redirect: the other HTTP client on the class path,
 * which Spring would choose by itself, repeats requests that were answered with 503.
 */
public final class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    private ProviderHttp() {}

    /** Gives up after 5 seconds without a connection and after 30 without an answer. */
    public static RestClient.Builder client() {
        var requests = new JdkClientHttpRequestFactory(CLIENT);
        requests.setReadTimeout(ANSWER);
        return RestClient.builder().requestFactory(requests);
    }
}
