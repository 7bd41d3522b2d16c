package letterbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import letterbook.IntegrationTest;
import letterbook.organisation.Organisations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FirstSetupTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @LocalServerPort
    private int port;

    @Autowired
    private FirstSetup setup;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private String nameBefore;

    @BeforeEach
    void nobodyYet() {
        nameBefore = organisations.current().name();
        new TestAccounts(provisioning, jdbc).removeEverybody();
    }

    @AfterEach
    void asItWas() {
        new TestAccounts(provisioning, jdbc).removeEverybody();
        jdbc.sql("delete from setup_link").update();
        organisations.rename(nameBefore, AMSTERDAM);
    }

    @Test
    void theLinkMakesTheFirstAdministratorAndNamesTheOrganisation() {
        var token = setup.newToken();

        complete(token, "anna");

        assertThat(organisations.current().name()).isEqualTo("Gemeente Waterstad");
        var anna = new Visitor(port);
        assertThat(anna.signIn("anna", TestAccounts.PASSWORD)).isEqualTo("/");
        assertThat(anna.get("/test/who-am-i").body()).contains("ROLE_MANAGE_USERS_AND_PERMISSIONS");
    }

    @Test
    void theLinkWorksOnce() {
        var token = setup.newToken();
        complete(token, "anna");

        assertThat(setup.accepts(token)).isFalse();
        assertThatThrownBy(() -> complete(token, "bert")).isInstanceOf(AccountException.class);
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void aLinkOfAnotherNodeIsUsedUpToo() {
        var ofOneNode = setup.newToken();
        var ofAnotherNode = setup.newToken();
        assertThat(setup.accepts(ofOneNode)).isTrue();

        complete(ofAnotherNode, "anna");

        assertThat(setup.accepts(ofOneNode)).isFalse();
    }

    @Test
    void twoClicksAtOnceMakeOneAdministrator() throws Exception {
        var token = setup.newToken();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(succeeds(() -> complete(token, "anna")));
            var other = threads.submit(succeeds(() -> complete(token, "bert")));

            assertThat(one.get() ^ other.get()).isTrue();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void aLinkThatWasNotMadeHereIsRefused() {
        setup.newToken();

        assertThat(setup.accepts("invented")).isFalse();
    }

    @Test
    void aLinkOlderThanADayIsRefused() {
        var token = setup.newToken();
        jdbc.sql("update setup_link set expires_at = utc_timestamp() - interval 1 second")
                .update();

        assertThat(setup.accepts(token)).isFalse();
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() {
        var token = setup.newToken();

        assertThat(jdbc.sql("select count(*) from setup_link where token_sha256 = ?")
                        .param(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void complete(String token, String username) {
        setup.complete(token, username, "Anna de Boer", TestAccounts.PASSWORD, "Gemeente Waterstad", AMSTERDAM);
    }

    private static Callable<Boolean> succeeds(Runnable step) {
        return () -> {
            try {
                step.run();
                return true;
            } catch (AccountException tooLate) {
                return false;
            }
        };
    }

    private long users() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single();
    }
}
