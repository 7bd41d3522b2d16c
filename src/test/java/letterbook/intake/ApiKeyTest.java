package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import letterbook.IntegrationTest;
import letterbook.security.ApiClients;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
class ApiKeyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private ApiClients clients;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutAKeyNobodyGetsIn() {
        var answer = Api.withKey(port, "").get("/api/v1/customers/1");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anUnknownKeyIsRefused() {
        var answer = Api.withKey(port, "lb_guessed").get("/api/v1/customers/1");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    @WithMockUser(roles = "MANAGE_USERS_AND_PERMISSIONS")
    void aKeyIsShownOnceKeptAsAHashAndRefusedOnceRevoked() {
        var created = clients.create("Portal", Set.of(ApiScope.CUSTOMERS_WRITE));
        var key = created.key().value();
        assertThat(key).startsWith("lb_").hasSizeGreaterThan(40);
        assertThat(jdbc.sql("select count(*) from api_client where name = ? or created_by = ? or scopes like ?")
                        .params(key, key, "%" + key + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Api.withKey(port, key).get("/api/v1/customers/none").status())
                .isEqualTo(404);

        clients.revoke(created.client().id());

        assertThat(Api.withKey(port, key).get("/api/v1/customers/none").status())
                .isEqualTo(401);
        assertThat(clients.list())
                .filteredOn(client -> client.id() == created.client().id())
                .allMatch(client -> client.isRevoked());
    }

    @Test
    void aKeyRevokedOnAnotherNodeStopsWithinSeconds() {
        var key = "revoked-elsewhere";
        keys.ensure("Elsewhere", Set.of(ApiScope.CUSTOMERS_WRITE), new letterbook.security.ApiKey(key));
        var api = Api.withKey(port, key);
        assertThat(api.get("/api/v1/customers/none").status()).isEqualTo(404);
        jdbc.sql("update api_client set revoked_at = utc_timestamp(3) where name = 'Elsewhere'")
                .update();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/api/v1/customers/none").status() == 401);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMERS_WRITE, GET, /api/v1/customers/1",
        "SUBJECTS_WRITE, PUT, /api/v1/invoices/1",
        "SUBJECTS_WRITE, PUT, /api/v1/contracts/1/documents/a.pdf",
        "COMMUNICATIONS_SEND, POST, /api/v1/communications",
        "COMMUNICATIONS_SEND, POST, /api/v1/communications/batch",
        "COMMUNICATIONS_READ, GET, /api/v1/communications",
        "COMMUNICATIONS_READ, GET, /api/v1/communications/0000000000000",
        "COMMUNICATIONS_RESEND, POST, /api/v1/communications/0000000000000/resend",
    })
    void eachCallNeedsItsScope(ApiScope scope, String method, String path) {
        var others = java.util.EnumSet.complementOf(java.util.EnumSet.of(scope)).toArray(ApiScope[]::new);
        var api = Api.withScopes(port, keys, others);
        var answer = api.send(
                api.request(path).method(method, java.net.http.HttpRequest.BodyPublishers.ofString("not json")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope", scope.value());
        assertThat(answer.json().at("/detail").asString()).contains(scope.value());
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health",
        "/actuator/health/readiness",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/swagger-ui/index.html"
    })
    void operatorsPagesAndTheDescriptionNeedNoKey(String path) {
        assertThat(Api.withKey(port, "").get(path).status()).isEqualTo(200);
    }
}
