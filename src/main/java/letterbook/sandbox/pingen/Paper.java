package letterbook.sandbox.pingen;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded PDF as Pingen reads it.
 *
 * @param address what stands in the window
 * @param trouble code of Pingen's event that says what is wrong with it, null for nothing
 */
record Paper(
        int pages,
        String text,
        String address,
        @Nullable String country,
        @Nullable String trouble) {

    private static final double POINTS = 72 / 25.4;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final Map<String, Integer> MOST_PAGES =
            Map.of("DE", 320, "AT", 320, "FR", 320, "BE", 320, "NL", 14, "GB", 500, "IN", 16);

    private static final Map<String, List<Rectangle2D>> WINDOWS = Map.of(
            "left", List.of(millimetres(22, 60, 85.5, 25.5)),
            "right", List.of(millimetres(118, 60, 85.5, 25.5), millimetres(110, 50, 80, 28)));

    /** @param home country of letters that name none */
    static Paper read(byte[] pdf, String position, @Nullable String home) {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).strip();
            var address = WINDOWS.getOrDefault(position, List.of()).stream()
                    .map(window -> textIn(document.getPage(0), window))
                    .max((a, b) -> Integer.compare(a.length(), b.length()))
                    .orElse("");
            var country = Objects.requireNonNullElse(country(address).orElse(home), "CH");
            return new Paper(
                    document.getNumberOfPages(), text, address, country, trouble(pdf, document, address, country));
        } catch (IOException unreadable) {
            return new Paper(0, "", "", null, "file_not_readable");
        }
    }

    private static @Nullable String trouble(byte[] pdf, PDDocument document, String address, String country) {
        if (pdf.length > LARGEST) {
            return "file_size_over_limit";
        }
        if (document.getNumberOfPages() > MOST_PAGES.getOrDefault(country, 120)) {
            return "file_too_many_pages";
        }
        if (!StreamSupport.stream(document.getPages().spliterator(), false).allMatch(Paper::isA4)) {
            return "file_not_a4_portrait";
        }
        return address.lines().count() < 3 ? "change_address_position" : null;
    }

    private static boolean isA4(PDPage page) {
        var box = page.getMediaBox();
        return Math.abs(box.getWidth() - 210 * POINTS) < 6 && Math.abs(box.getHeight() - 297 * POINTS) < 6;
    }

    private static Optional<String> country(String address) {
        var last = address.lines().reduce((first, second) -> second).orElse("");
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(code ->
                        Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(last))
                .findFirst();
    }

    private static String textIn(PDPage page, Rectangle2D window) {
        try {
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion("window", window);
            stripper.extractRegions(page);
            return stripper.getTextForRegion("window")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Rectangle2D millimetres(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x * POINTS, y * POINTS, width * POINTS, height * POINTS);
    }
}
