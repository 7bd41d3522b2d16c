package letterbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.IntegrationTest;
import letterbook.security.SignInHint;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class NoDemoTest {

    @Test
    void outsideTheDemoNothingIsFilledInAndNobodyIsOffered(
            @Autowired JdbcClient jdbc, @Autowired ObjectProvider<SignInHint> hints) {
        assertThat(hints.stream()).isEmpty();
        assertThat(jdbc.sql("select count(*) from demo").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from app_user where username in ('agent', 'lead', 'guest')")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
