package letterbook.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsPartsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 0, 0",
        "a, 1, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "a, 459, 3",
        "a, 460, 4",
        "a, 1530, 10"
    })
    void theGsmAlphabetHolds160AloneAnd153InEachOfSeveral(String character, int times, int parts) {
        assertThat(SmsParts.of(character.repeat(times))).isEqualTo(new SmsParts(false, times, parts));
    }

    @ParameterizedTest
    @CsvSource({"ł, 1, 1", "ł, 70, 1", "ł, 71, 2", "ł, 134, 2", "ł, 135, 3", "ł, 201, 3", "ł, 202, 4"})
    void anyOtherCharacterMakesItUnicodeWith70AloneAnd67InEachOfSeveral(String character, int times, int parts) {
        assertThat(SmsParts.of(character.repeat(times))).isEqualTo(new SmsParts(true, times, parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"€", "^", "{", "}", "\\", "[", "~", "]", "|", "\f"})
    void theExtensionTableCountsTwice(String character) {
        assertThat(SmsParts.of(character)).isEqualTo(new SmsParts(false, 2, 1));
        assertThat(SmsParts.of(character.repeat(80))).isEqualTo(new SmsParts(false, 160, 1));
        assertThat(SmsParts.of(character.repeat(81)).count()).isEqualTo(2);
    }

    @Test
    void anEscapedCharacterIsNotSplitOverTwoParts() {
        // 76 pairs fill 152 of the 153 septets of a part; the next pair begins the next part
        assertThat(SmsParts.of("€".repeat(152))).isEqualTo(new SmsParts(false, 304, 2));
        assertThat(SmsParts.of("€".repeat(153))).isEqualTo(new SmsParts(false, 306, 3));
        assertThat(SmsParts.of("a".repeat(152) + "€" + "a".repeat(151))).isEqualTo(new SmsParts(false, 305, 2));
        assertThat(SmsParts.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new SmsParts(false, 306, 3));
    }

    @Test
    void aSurrogatePairCountsTwiceAndIsNotSplitOverTwoParts() {
        assertThat(SmsParts.of("😀")).isEqualTo(new SmsParts(true, 2, 1));
        assertThat(SmsParts.of("😀".repeat(35))).isEqualTo(new SmsParts(true, 70, 1));
        assertThat(SmsParts.of("😀".repeat(36))).isEqualTo(new SmsParts(true, 72, 2));
        // 33 pairs fill 66 of the 67 units of a part
        assertThat(SmsParts.of("😀".repeat(66))).isEqualTo(new SmsParts(true, 132, 2));
        assertThat(SmsParts.of("😀".repeat(67))).isEqualTo(new SmsParts(true, 134, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ç", "ê", "ł", "’", "–", "…", "\u00a0", "İ", "中", "\u001b"})
    void theseAreNotInTheGsmAlphabet(String character) {
        assertThat(SmsParts.of(character).unicode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ç", "é", "è", "à", "ù", "ì", "ò", "ä", "ö", "ü", "Ä", "Ö", "Ü", "ñ", "Ñ", "ß", "Ω", "@", "_", "\n"
            })
    void theseAreInTheGsmAlphabet(String character) {
        assertThat(SmsParts.of(character)).isEqualTo(new SmsParts(false, 1, 1));
    }

    @Test
    void itIsToldInWords() {
        assertThat(SmsParts.of("a").words()).isEqualTo("1 part");
        assertThat(SmsParts.of("a".repeat(161)).words()).isEqualTo("2 parts");
    }
}
