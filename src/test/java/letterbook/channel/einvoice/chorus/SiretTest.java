package letterbook.channel.einvoice.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "21750001600019", "90000000100017"})
    void fourteenDigitsThatPassTheCheckAreValid(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000000048", "35600000009075"})
    void thoseOfLaPosteFollowItsOwnRule(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7328293200007", "73282932000075", "732829320000744", "73 282 932 00074", "3560000000004A"})
    void allElseIsNot(String siret) {
        assertThat(Siret.isValid(siret)).isFalse();
    }
}
