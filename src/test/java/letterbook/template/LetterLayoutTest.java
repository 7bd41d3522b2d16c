package letterbook.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where everything stands on the paper, read back from the PDF. */
class LetterLayoutTest {

    private static final String NAME = "Müller & Söhne Gebäudetechnik Verwaltungsgesellschaft mbH & Co. KG";
    private static final String ADDRESS = "Königsallee 12, Hinterhaus 3. Etage, 40212 Düsseldorf, DE";

    static Stream<Arguments> everyLetter() {
        return Stream.of(AddressWindow.values())
                .flatMap(window -> TemplateLanguage.ALL.stream()
                        .flatMap(language -> Stream.of(Scenario.values())
                                .map(scenario -> Arguments.of(window, language, scenario))));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void theWindowShowsTheAddressAndNothingElse(AddressWindow window, String language, Scenario scenario)
            throws IOException {
        var letter = LetterExamples.letter(scenario, language, window, NAME, ADDRESS);

        try (var paper = Loader.loadPDF(letter.pdf())) {
            assertThat(String.join(" ", textIn(paper, window.address())))
                    .isEqualTo(NAME + " Königsallee 12 Hinterhaus 3. Etage 40212 Düsseldorf GERMANY");
            assertThat(textIn(paper, window.reserved())).hasSize(6);
            for (var blank : window.alwaysBlank()) {
                assertThat(textIn(paper, blank)).isEmpty();
            }
            assertThat(paper.getNumberOfPages()).isOne();
            assertThat(letter.subject()).isNotBlank().doesNotContain("{", "\n");
            assertThat(letter.text())
                    .contains("Noordlicht Energie", "C-10482", "NL91 ABNA 0417 1643 00")
                    .doesNotContain("{{", "null", "&amp;", "#");
        }
    }

    @ParameterizedTest
    @EnumSource
    void longAddressesAreSetSmallerUntilTheyFit(AddressWindow window) throws IOException {
        var letter = LetterExamples.letter(
                Scenario.INVOICE_ISSUED,
                "fr",
                window,
                "Établissements Lefèvre-Übersfeld et Çelik, Société à responsabilité limitée",
                "À l’attention de Mme Œuvrard, Service comptabilité, 128 bis rue de l’Hôtel-de-Ville, Boîte 14, 59000 Lille, FR");

        try (var paper = Loader.loadPDF(letter.pdf())) {
            assertThat(String.join(" ", textIn(paper, window.address())))
                    .isEqualTo("Établissements Lefèvre-Übersfeld et Çelik, Société à responsabilité limitée"
                            + " À l’attention de Mme Œuvrard Service comptabilité"
                            + " 128 bis rue de l’Hôtel-de-Ville Boîte 14 59000 Lille FRANCE");
        }
    }

    @Test
    void anAddressThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> LetterExamples.letter(
                        Scenario.INVOICE_ISSUED,
                        "en",
                        AddressWindow.LEFT,
                        "Name",
                        "1, 2, 3, 4, 5, 6, 7, 8, 9, 3511 LX Utrecht, NL"))
                .isInstanceOf(LetterDoesNotFitException.class)
                .hasMessageContaining("11 lines in 86 × 26 mm");
        assertThatThrownBy(() -> LetterExamples.letter(
                        Scenario.INVOICE_ISSUED, "en", AddressWindow.LEFT, "山田", "Kerkstraat 1, 3511 LX Utrecht, NL"))
                .isInstanceOf(LetterDoesNotFitException.class)
                .hasMessage("Cannot be printed: 山 田");
    }

    @Test
    void aCountryIsNamedOnlyAcrossABorder() {
        assertThat(LetterAddress.of("Jan", "Kerkstraat 1, 3511 LX Utrecht, NL", "NL")
                        .lines())
                .containsExactly("Jan", "Kerkstraat 1", "3511 LX Utrecht");
        assertThat(LetterAddress.of("Jan", "Kerkstraat 1, 3511 LX Utrecht, NL", "DE")
                        .lines())
                .endsWith("NETHERLANDS");
    }

    @Test
    void theFrenchLayoutIsForLettersInsideFrance() {
        assertThat(AddressWindow.between("FR", "FR", null)).isEqualTo(AddressWindow.FRENCH);
        assertThat(AddressWindow.between("FR", "BE", null)).isEqualTo(AddressWindow.LEFT);
        assertThat(AddressWindow.between("CH", "CH", "right")).isEqualTo(AddressWindow.RIGHT);
    }

    @Test
    void allFontsAreEmbedded() throws IOException {
        var letter = LetterExamples.letter(Scenario.INVOICE_ISSUED, "de", AddressWindow.LEFT, NAME, ADDRESS);

        try (var paper = Loader.loadPDF(letter.pdf())) {
            var resources = paper.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void documentsFollowPageByPage() throws IOException {
        var letter = LetterExamples.letter(Scenario.INVOICE_ISSUED, "de", AddressWindow.LEFT, NAME, ADDRESS);

        var all = Enclosures.behind(
                letter.pdf(),
                List.of(
                        new Enclosures.Enclosure("invoice.pdf", LetterExamples.paper(PDRectangle.A4, 3)),
                        new Enclosures.Enclosure("terms.pdf", LetterExamples.paper(PDRectangle.A4, 2))));

        try (var paper = Loader.loadPDF(all)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(6);
        }
        assertThatThrownBy(() -> Enclosures.behind(
                        letter.pdf(),
                        List.of(new Enclosures.Enclosure(
                                "broken.pdf", "%PDF-1.7 no".getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(Enclosures.UnreadableException.class)
                .hasMessage("broken.pdf is damaged or protected");
    }

    @Test
    void whatStandsInTheDataIsNeverOpenedAsAnAddress() {
        var names = LetterExamples.names("<img src='file:///etc/hostname'/>");

        var letter = LetterExamples.TEMPLATES.render(
                "invoice.issued",
                "en",
                names,
                LetterAddress.of("<b>Jan</b>", "Kerkstraat 1, 3511 LX Utrecht, NL", "NL"),
                AddressWindow.LEFT,
                List.of());

        assertThat(letter.text()).contains("<img src='file:///etc/hostname'/>", "<b>Jan</b>");
    }

    @Test
    void amountsAndDatesFollowTheLanguage() {
        assertThat(LetterExamples.letter(Scenario.INVOICE_ISSUED, "de", AddressWindow.LEFT, NAME, ADDRESS)
                        .text())
                .contains("1.234,50\u00a0€", "23. November 2026");
        assertThat(LetterExamples.letter(Scenario.INVOICE_ISSUED, "fr", AddressWindow.LEFT, NAME, ADDRESS)
                        .text())
                .contains("234,50\u00a0€", "23 novembre 2026");
    }

    private static List<String> textIn(PDDocument paper, PaperArea area) throws IOException {
        var stripper = new PDFTextStripperByArea();
        var points = PaperArea.POINTS;
        stripper.addRegion(
                "area",
                new Rectangle2D.Double(
                        area.x() * points, area.y() * points, area.width() * points, area.height() * points));
        stripper.extractRegions(paper.getPage(0));
        return stripper.getTextForRegion("area")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
