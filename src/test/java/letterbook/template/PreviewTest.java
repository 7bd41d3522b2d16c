package letterbook.template;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void write() throws Exception {
        Files.write(
                Path.of("/tmp/pv/left-nl.pdf"),
                LetterExamples.letter(
                                Scenario.INVOICE_ISSUED,
                                "nl",
                                AddressWindow.LEFT,
                                "Van Dijk Installaties B.V.",
                                "Kerkstraat 1, t.a.v. Crediteuren, 3511 LX Utrecht, NL")
                        .pdf());
        Files.write(
                Path.of("/tmp/pv/right-de.pdf"),
                LetterExamples.letter(
                                Scenario.INVOICE_REMINDER,
                                "de",
                                AddressWindow.RIGHT,
                                "Müller & Söhne Gebäudetechnik Verwaltungsgesellschaft mbH & Co. KG",
                                "Königsallee 12, Hinterhaus, 40212 Düsseldorf, DE")
                        .pdf());
        Files.write(
                Path.of("/tmp/pv/french-fr.pdf"),
                LetterExamples.letter(
                                Scenario.CONTRACT_DOCUMENT,
                                "fr",
                                AddressWindow.FRENCH,
                                "Société Générale d’Électricité",
                                "12 rue de l’Église, Bâtiment C, 75011 Paris, FR")
                        .pdf());
        Files.write(
                Path.of("/tmp/pv/left-en.pdf"),
                LetterExamples.letter(
                                Scenario.PORTAL_INVITATION,
                                "en",
                                AddressWindow.LEFT,
                                "Ada Lovelace",
                                "12 St James’s Square, London SW1Y 4JH, GB")
                        .pdf());
    }
}
