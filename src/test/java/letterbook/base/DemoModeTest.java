package letterbook.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoModeTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void theDemoIsOnWithTheEmbeddedDatabase() {
        assertThat(DemoMode.of(settings).on()).isTrue();
    }

    @Test
    void theDemoIsOffWithAnExternalDatabase() {
        settings.setProperty("spring.datasource.url", "jdbc:mariadb://db/letterbook");

        assertThat(DemoMode.of(settings).on()).isFalse();
    }

    @Test
    void theSettingDecidesWithEitherDatabase() {
        settings.setProperty("letterbook.demo", "false");
        assertThat(DemoMode.of(settings).on()).isFalse();

        settings.setProperty("letterbook.demo", "true");
        settings.setProperty("spring.datasource.url", "jdbc:mariadb://db/letterbook");
        assertThat(DemoMode.of(settings).on()).isTrue();
    }
}
