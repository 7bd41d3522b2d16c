package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import letterbook.IntegrationTest;
import letterbook.security.ApiClient;
import letterbook.security.ApiClients;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.util.unit.DataSize;

@IntegrationTest
class RequestLimitTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private ApiClients clients;

    @Autowired
    private RequestLimits limits;

    @Test
    @WithMockUser(roles = "MANAGE_USERS_AND_PERMISSIONS")
    void aClientBeyondItsLimitWaitsWhileOthersGoOn() {
        var created = clients.create("Runaway", Set.of(ApiScope.values()));
        var runaway = Api.withKey(port, created.key().value());
        limits.of(created.client().id()).changeLimitForPeriod(1);

        var tries = new AtomicInteger();
        var refused = await().until(
                        () -> runaway.put("/api/v1/customers/RUNAWAY-" + tries.incrementAndGet(), "{\"name\":\"x\"}"),
                        answer -> answer.status() == 429);

        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().at("/type").asString()).isEqualTo("urn:letterbook:problem:too-many-requests");
        assertThat(refused.json().at("/detail").asString())
                .contains("2000 requests a second", "Nothing was stored", "again after 1 s", "batch");

        var other = Api.withAllScopes(port, keys);
        assertThat(other.get("/api/v1/customers/RUNAWAY-" + tries.get()).status())
                .isEqualTo(404);
        assertThat(Api.withKey(port, "").get("/actuator/prometheus").text().lines())
                .as("operators see it")
                .anyMatch(line ->
                        line.startsWith("http_server_requests_seconds_count{") && line.contains("status=\"429\""));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> runaway.get("/api/v1/customers/none").status() == 404);
    }

    @Test
    void eachSecondBringsANewShare() {
        var now = new AtomicLong();
        var two = new RequestLimits(2, now::get);
        var billing = client(1);
        var portal = client(2);

        assertThat(two.letsThrough(billing)).isTrue();
        assertThat(two.letsThrough(billing)).isTrue();
        assertThat(two.letsThrough(billing)).isFalse();
        assertThat(two.letsThrough(portal)).isTrue();

        now.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(two.letsThrough(billing)).isFalse();
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(two.letsThrough(billing)).isTrue();

        now.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(two.letsThrough(billing)).isTrue();
        assertThat(two.letsThrough(billing)).isTrue();
        assertThat(two.letsThrough(billing))
                .as("what was not used is not saved up")
                .isFalse();
    }

    @Test
    void aLimitThatLetsNothingThroughIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(20), 0))
                .withMessageContaining("letterbook.api.requests-per-second");
    }

    @Test
    void theDescriptionTellsOfItAtEveryCall() {
        var paths = Api.withKey(port, "").get("/v3/api-docs").json().at("/paths");

        assertThat(paths.propertyNames()).contains("/api/v1/communications/batch");
        assertThat(paths.values())
                .allSatisfy(path -> assertThat(path.values())
                        .allSatisfy(call -> assertThat(
                                        call.at("/responses/429/headers").propertyNames())
                                .containsExactly("Retry-After")));
    }

    private static ApiClient client(long id) {
        return new ApiClient(id, "Client " + id, Set.of(ApiScope.CUSTOMERS_WRITE), Instant.EPOCH, "test", null);
    }
}
