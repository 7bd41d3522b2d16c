package letterbook.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Letters and papers for tests. */
public final class LetterExamples {

    public static final LetterTemplates TEMPLATES =
            new LetterTemplates(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    private LetterExamples() {}

    public static Organisation organisation(String country) {
        return new Organisation(
                "Noordlicht Energie",
                new PostalAddress("Stationsplein", "1", null, "3511 LX", "Utrecht", country),
                "klantenservice@noordlicht.example",
                "klantenservice@noordlicht.example",
                "+31 30 123 45 67",
                "NL91 ABNA 0417 1643 00",
                ZoneId.of("Europe/Amsterdam"),
                List.of("nl", "en", "de", "fr"),
                "nl",
                CommunicationType.EMAIL,
                false,
                new LegalIdentity("NL123456789B01", "30123456", null, null, "ABNANL2A", new BigDecimal("21.00")),
                null,
                List.of(),
                false);
    }

    /** All names that any scenario needs. */
    public static Map<String, Object> names(String receiver) {
        var names = new HashMap<String, Object>();
        names.put("organisation", organisation("NL"));
        names.put("customer", Map.of("number", "C-10482", "name", receiver, "paymentMethod", "transfer"));
        names.put("receiver", Map.of("name", receiver, "address", ""));
        names.put(
                "invoice",
                Map.of(
                        "number", "202500123",
                        "issueDate", "2026-11-23",
                        "dueDate", "2026-12-07",
                        "total", "1234.50",
                        "currency", "EUR"));
        names.put("contract", Map.of("number", "K-77", "title", "Groene stroom zakelijk", "startDate", "2027-01-01"));
        names.put("data", Map.of("portalUrl", "https://portal.noordlicht.example/start"));
        names.put("documents", List.of("invoice.pdf"));
        return names;
    }

    public static RenderedLetter letter(
            Scenario scenario, String language, AddressWindow window, String name, String address) {
        return TEMPLATES.render(
                scenario.code(),
                language,
                names(name),
                LetterAddress.of(name, address, "NL"),
                window,
                List.of("invoice"));
    }

    /** A document with a line of text on each page. */
    public static byte[] paper(PDRectangle size, int pages) {
        return paper(size, pages, 72, 500);
    }

    /** @param x of the text, in points from the lower left corner */
    public static byte[] paper(PDRectangle size, int pages, float x, float y) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                var page = new PDPage(size);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(x, y);
                    content.showText("Page " + number);
                    content.endText();
                }
            }
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
