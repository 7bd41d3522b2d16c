package letterbook.template;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Turns a letter's HTML into PDF. Nothing outside the HTML is read: no address in it is ever opened. */
final class LetterPdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private LetterPdf() {}

    /** @param html well-formed XML */
    static byte[] of(String html) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useUriResolver((base, address) -> nothing())
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useFont(file(LetterFont.REGULAR), "Letter", 400, FontStyle.NORMAL, true)
                    .useFont(file(LetterFont.BOLD), "Letter", 700, FontStyle.NORMAL, true)
                    .withProducer("Letterbook")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pdf.toByteArray();
    }

    /** What a person would read of it, line by line. */
    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FSSupplier<InputStream> file(LetterFont font) {
        return font::open;
    }

    private static @Nullable String nothing() {
        return null;
    }
}
