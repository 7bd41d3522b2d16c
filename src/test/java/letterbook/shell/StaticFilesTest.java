package letterbook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@IntegrationTest
class StaticFilesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aura/aura.css",
                "styles/letterbook.css",
                "styles/base.css",
                "styles/customer.css",
                "styles/subject.css",
                "styles/communication.css",
                "styles/communication-list.css",
                "styles/communication-details.css",
                "styles/resend.css",
                "styles/manual.css",
                "styles/error-codes.css",
                "styles/security.css",
                "styles/sandbox.css"
            })
    void whoIsNotSignedInGetsTheStylesheets(String path) {
        anonymous()
                .get()
                .uri("/" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.valueOf("text/css"));
    }

    @Test
    void whoIsNotSignedInGetsTheIcons() {
        anonymous().get().uri("/icons/letterbook.svg").exchange().expectStatus().isOk();
    }

    @Test
    void aPageThatNobodyNamedIsDeniedToWhoIsNotSignedIn() {
        var answer = anonymous()
                .get()
                .uri("/customers")
                .header(HttpHeaders.ACCEPT, "text/html")
                .exchange()
                .returnResult();

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("http://localhost:" + port + "/login");
    }

    private RestTestClient anonymous() {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build();
    }
}
