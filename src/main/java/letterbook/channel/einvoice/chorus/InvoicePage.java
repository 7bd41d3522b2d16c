package letterbook.channel.einvoice.chorus;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import letterbook.channel.einvoice.InvoiceData;

/** The page of an invoice that people read, as PDF/A-3: fonts and colours are inside it, nothing outside it is read. */
final class InvoicePage {

    private static final String REGULAR = "/fonts/SourceSansPro-Regular.ttf";
    private static final String BOLD = "/fonts/SourceSansPro-Bold.ttf";
    private static final String COLOURS = "/sRGB.icc";

    private final PebbleEngine templates;

    InvoicePage() {
        var loader = new ClasspathLoader(InvoicePage.class.getClassLoader());
        loader.setCharset("UTF-8");
        loader.setPrefix("templates/einvoice");
        templates = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .build();
    }

    /** @param language BCP 47; one that the page has no words for becomes English */
    byte[] write(InvoiceData data, String language) {
        return pdf(html(InvoiceWords.of(data, language)));
    }

    private String html(Map<String, Object> values) {
        var html = new StringWriter();
        try {
            templates.getTemplate("invoice.html.peb").evaluate(html, values);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return html.toString();
    }

    private static byte[] pdf(String html) {
        var pdf = new ByteArrayOutputStream();
        try (var colours = resource(COLOURS)) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_B)
                    .useColorProfile(colours.readAllBytes())
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(font(REGULAR), "Invoice", 400, FontStyle.NORMAL, true)
                    .useFont(font(BOLD), "Invoice", 700, FontStyle.NORMAL, true)
                    .withProducer("Letterbook")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> resource(name);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(InvoicePage.class.getResourceAsStream(name), name);
    }
}
