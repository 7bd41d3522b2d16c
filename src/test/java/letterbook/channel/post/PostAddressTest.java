package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.base.PostalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostAddressTest {

    @Test
    void theCardTellsWhetherAnAddressIsComplete() {
        var complete = new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL");
        var noCode = new PostalAddress("Kerkstraat", "1", null, null, "Utrecht 3000", "NL");
        var blank = new PostalAddress("Kerkstraat", "1", null, "3511 LX", " ", "NL");

        assertThat(PostAddress.isComplete(complete.oneLine(), complete)).isTrue();
        assertThat(PostAddress.isComplete(noCode.oneLine(), noCode)).isFalse();
        assertThat(PostAddress.isComplete(blank.oneLine(), blank)).isFalse();
        assertThat(PostAddress.isComplete("", PostalAddress.NONE)).isFalse();
    }

    /** The entry keeps the address that was decided, also when the card is another by now. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kerkstraat 1, 3511 LX Utrecht, NL | true",
                "Königsallee 12, Hinterhaus, 40212 Düsseldorf, DE | true",
                "Downing Street 10, SW1A 2AA London, GB | true",
                "Kerkstraat 1, Utrecht, NL | false",
                "Kerkstraat 1, 3511 LX Utrecht | false",
                "3511 LX Utrecht, NL | false"
            })
    void anAddressThatIsNotOnTheCardAnyMoreIsJudgedByItself(String receiver, boolean complete) {
        assertThat(PostAddress.isComplete(receiver, PostalAddress.NONE)).isEqualTo(complete);
    }

    @Test
    void registeredMailGetsTheAddressInParts() {
        assertThat(PostAddress.parts("Jan", "Kerkstraat 12 b, 3511 LX Utrecht, NL"))
                .containsEntry("street", "Kerkstraat")
                .containsEntry("number", "12 b")
                .containsEntry("zip", "3511 LX")
                .containsEntry("city", "Utrecht")
                .containsEntry("country", "NL");
    }
}
