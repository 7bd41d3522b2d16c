package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import letterbook.template.AddressWindow;
import letterbook.template.Enclosures;
import letterbook.template.LetterAddress;
import letterbook.template.LetterExamples;
import letterbook.template.Scenario;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaperCheckTest {

    private static final String NAME = "Van Dijk Installaties B.V.";
    private static final String ADDRESS = "Kerkstraat 1, 3511 LX Utrecht, NL";

    @ParameterizedTest
    @EnumSource
    void ourOwnLetterPasses(AddressWindow window) {
        assertThat(check(letter(window), window, "NL")).isEmpty();
    }

    @Test
    void aPageThatIsNotA4UprightIsNamed() {
        var sideways = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

        assertThat(check(with(LetterExamples.paper(PDRectangle.A4, 1), LetterExamples.paper(sideways, 1)), "NL"))
                .contains(
                        new PaperCheck.Fault("POST_FILE_NOT_A4_PORTRAIT", "Page 3 is 297 × 210 mm, not 210 × 297 mm"));
    }

    @ParameterizedTest
    @CsvSource({"NL, 14", "DE, 320", "GB, 500", "CH, 120", "IN, 16", "US, 120"})
    void eachCountryHasItsLimitOfPages(String country, int most) {
        assertThat(PaperCheck.mostPages(country)).isEqualTo(most);
    }

    @Test
    void tooManyPagesAreCounted() {
        assertThat(check(with(LetterExamples.paper(PDRectangle.A4, 13)), "NL")).isEmpty();
        assertThat(check(with(LetterExamples.paper(PDRectangle.A4, 14)), "NL"))
                .contains(new PaperCheck.Fault("POST_FILE_TOO_MANY_PAGES", "15 pages, at most 14 to NL"));
    }

    @Test
    void aLetterThatIsTooLargeIsMeasured() {
        var large = new byte[9 * 1024 * 1024];
        new Random(1).nextBytes(large);

        assertThat(check(large, AddressWindow.LEFT, "NL"))
                .contains(new PaperCheck.Fault("POST_FILE_SIZE_OVER_LIMIT", "9.0 MB, at most 8 MB"));
    }

    @Test
    void anAddressElsewhereThanInTheWindowIsFound() {
        assertThat(check(letter(AddressWindow.RIGHT), AddressWindow.LEFT, "NL").map(PaperCheck.Fault::code))
                .contains("POST_CHANGE_ADDRESS_POSITION");
    }

    @Test
    void printWhereThePaperMustBeBlankIsFoundOnEachPage() {
        assertThat(check(with(LetterExamples.paper(PDRectangle.A4, 1, 20, 20)), "NL"))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.code()).isEqualTo("POST_CONTENT_IN_RESERVED_AREA");
                    assertThat(fault.text()).startsWith("Page 2 ").contains("15 × 15 mm", "282 mm from the top");
                });
        assertThat(check(with(LetterExamples.paper(PDRectangle.A4, 1, 575, 400)), "NL"))
                .map(PaperCheck.Fault::text)
                .hasValueSatisfying(text -> assertThat(text).contains("5 × 297 mm at 205 mm"));
    }

    @Test
    void inFranceTheUpperRightCornerIsBlankInstead() {
        var corner = LetterExamples.paper(PDRectangle.A4, 1, 550, 800);

        assertThat(check(behind(AddressWindow.FRENCH, corner), AddressWindow.FRENCH, "FR")
                        .map(PaperCheck.Fault::text))
                .hasValueSatisfying(text -> assertThat(text).contains("20 × 20 mm at 190 mm"));
        assertThat(check(behind(AddressWindow.LEFT, corner), AddressWindow.LEFT, "NL"))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsTold() {
        assertThat(check("no pdf".getBytes(StandardCharsets.UTF_8), AddressWindow.LEFT, "NL")
                        .map(PaperCheck.Fault::code))
                .contains("POST_FILE_NOT_READABLE");
    }

    private static Optional<PaperCheck.Fault> check(byte[] pdf, String country) {
        return check(pdf, AddressWindow.LEFT, country);
    }

    private static Optional<PaperCheck.Fault> check(byte[] pdf, AddressWindow window, String country) {
        return PaperCheck.of(pdf, LetterAddress.of(NAME, ADDRESS, "NL"), window, country);
    }

    private static byte[] letter(AddressWindow window) {
        return LetterExamples.letter(Scenario.INVOICE_ISSUED, "nl", window, NAME, ADDRESS)
                .pdf();
    }

    private static byte[] with(byte[]... papers) {
        return behind(AddressWindow.LEFT, papers);
    }

    private static byte[] behind(AddressWindow window, byte[]... papers) {
        return Enclosures.behind(
                letter(window),
                List.of(papers).stream()
                        .map(paper -> new Enclosures.Enclosure("paper.pdf", paper))
                        .toList());
    }
}
