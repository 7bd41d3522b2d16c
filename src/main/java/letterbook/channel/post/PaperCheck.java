package letterbook.channel.post;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import letterbook.template.AddressWindow;
import letterbook.template.LetterAddress;
import letterbook.template.PaperArea;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/**
 * Checks a letter by the rules of Pingen's print centres before it is uploaded (help.pingen.com, letter standards), so that
 * a refusal costs no time and names the page.
 */
final class PaperCheck {

    static final int LARGEST = 8 * 1024 * 1024;

    private static final Map<String, Integer> MOST_PAGES =
            Map.of("CH", 120, "DE", 320, "AT", 320, "FR", 320, "BE", 320, "NL", 14, "GB", 500, "IN", 16);
    private static final int MOST_PAGES_ELSEWHERE = 120;

    /** Millimetres that a page may differ from A4. */
    private static final double TOLERANCE = 2;

    /** Pixels in a millimetre of the picture in which areas are checked to be blank. */
    private static final int PIXELS = 2;

    /** Of 255; anything darker is print. */
    private static final int WHITE = 225;

    private final PDDocument paper;
    private final AddressWindow window;

    private PaperCheck(PDDocument paper, AddressWindow window) {
        this.paper = paper;
        this.window = window;
    }

    /** @param code key of the error catalogue */
    record Fault(String code, String text) {}

    /**
     * The first rule that it breaks.
     *
     * @param country of the receiver, ISO 3166-1 alpha-2
     */
    static Optional<Fault> of(byte[] pdf, LetterAddress address, AddressWindow window, String country) {
        if (pdf.length > LARGEST) {
            return fault("POST_FILE_SIZE_OVER_LIMIT", "%.1f MB, at most 8 MB", pdf.length / 1024.0 / 1024.0);
        }
        try (var paper = Loader.loadPDF(pdf)) {
            var check = new PaperCheck(paper, window);
            return Stream.<Supplier<Optional<Fault>>>of(
                            () -> check.pages(country), check::format, () -> check.address(address), check::blank)
                    .flatMap(rule -> rule.get().stream())
                    .findFirst();
        } catch (IOException unreadable) {
            return fault("POST_FILE_NOT_READABLE", "%s", String.valueOf(unreadable.getMessage()));
        }
    }

    static int mostPages(String country) {
        return MOST_PAGES.getOrDefault(country, MOST_PAGES_ELSEWHERE);
    }

    private Optional<Fault> pages(String country) {
        var pages = paper.getNumberOfPages();
        var most = mostPages(country);
        return pages > most
                ? fault("POST_FILE_TOO_MANY_PAGES", "%d pages, at most %d to %s", pages, most, country)
                : Optional.empty();
    }

    private Optional<Fault> format() {
        return numbers().mapToObj(this::format).flatMap(Optional::stream).findFirst();
    }

    private Optional<Fault> format(int number) {
        var page = paper.getPage(number);
        var upright = page.getRotation() % 180 == 0;
        var box = page.getCropBox();
        var width = (upright ? box.getWidth() : box.getHeight()) / PaperArea.POINTS;
        var height = (upright ? box.getHeight() : box.getWidth()) / PaperArea.POINTS;
        return Math.abs(width - PaperArea.PAPER_WIDTH) > TOLERANCE
                        || Math.abs(height - PaperArea.PAPER_HEIGHT) > TOLERANCE
                ? fault(
                        "POST_FILE_NOT_A4_PORTRAIT",
                        "Page %d is %d × %d mm, not 210 × 297 mm",
                        number + 1,
                        Math.round(width),
                        Math.round(height))
                : Optional.empty();
    }

    private Optional<Fault> address(LetterAddress address) {
        var found = textIn(paper.getPage(0), window.address());
        return bare(found).equals(bare(String.join("", address.lines())))
                ? Optional.empty()
                : fault(
                        "POST_CHANGE_ADDRESS_POSITION",
                        "Page 1 has “%s” in the window instead of the address",
                        found.strip().replaceAll("\\s+", " "));
    }

    private static String textIn(PDPage page, PaperArea area) {
        try {
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "window",
                    new Rectangle2D.Double(
                            area.x() * PaperArea.POINTS,
                            area.y() * PaperArea.POINTS,
                            area.width() * PaperArea.POINTS,
                            area.height() * PaperArea.POINTS));
            stripper.extractRegions(page);
            return stripper.getTextForRegion("window");
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    private Optional<Fault> blank() {
        var renderer = new PDFRenderer(paper);
        return numbers()
                .mapToObj(number -> blank(renderer, number))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Fault> blank(PDFRenderer renderer, int number) {
        BufferedImage picture;
        try {
            picture = renderer.renderImageWithDPI(number, (float) (PIXELS * 25.4), ImageType.RGB);
        } catch (IOException unreadable) {
            return fault("POST_FILE_NOT_READABLE", "Page %d cannot be drawn", number + 1);
        }
        if (number == 0) {
            paint(picture, window.address());
        }
        var areas = number == 0
                ? Stream.concat(window.alwaysBlank().stream(), Stream.of(window.reserved()))
                        .toList()
                : window.alwaysBlank();
        return areas.stream()
                .filter(area -> !isBlank(picture, area))
                .findFirst()
                .flatMap(area -> fault(
                        "POST_CONTENT_IN_RESERVED_AREA",
                        "Page %d has print where it must be blank: %.0f × %.0f mm at %.0f mm from the left, %.0f mm from the top",
                        number + 1,
                        area.width(),
                        area.height(),
                        area.x(),
                        area.y()));
    }

    private static void paint(BufferedImage picture, PaperArea area) {
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(
                (int) (area.x() * PIXELS),
                (int) (area.y() * PIXELS),
                (int) Math.ceil(area.width() * PIXELS) + 1,
                (int) Math.ceil(area.height() * PIXELS) + 1);
        graphics.dispose();
    }

    private static boolean isBlank(BufferedImage picture, PaperArea area) {
        var right = Math.min((int) (area.right() * PIXELS), picture.getWidth());
        var bottom = Math.min((int) (area.bottom() * PIXELS), picture.getHeight());
        for (int y = (int) (area.y() * PIXELS); y < bottom; y++) {
            for (int x = (int) (area.x() * PIXELS); x < right; x++) {
                var colour = new Color(picture.getRGB(x, y));
                if (Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) < WHITE) {
                    return false;
                }
            }
        }
        return true;
    }

    private IntStream numbers() {
        return IntStream.range(0, paper.getNumberOfPages());
    }

    private static Optional<Fault> fault(String code, String text, Object... values) {
        return Optional.of(new Fault(code, String.format(Locale.ROOT, text, values)));
    }
}
