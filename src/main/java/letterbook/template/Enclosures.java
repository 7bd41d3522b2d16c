package letterbook.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts documents behind a letter, page by page. */
public final class Enclosures {

    private Enclosures() {}

    /** A PDF document with its bytes. */
    public record Enclosure(String name, byte[] bytes) {

        /** As a letter lists it. */
        public String title() {
            return name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name.substring(0, name.length() - 4) : name;
        }
    }

    /** A document that cannot be read: damaged, or protected with a password. */
    public static final class UnreadableException extends RuntimeException {

        UnreadableException(String name, Throwable cause) {
            super(name + " is damaged or protected", cause);
        }
    }

    /** The letter and all pages of the documents as one PDF. Throws {@link UnreadableException}. */
    public static byte[] behind(byte[] letter, List<Enclosure> enclosures) {
        if (enclosures.isEmpty()) {
            return letter;
        }
        var pdf = new ByteArrayOutputStream();
        try (var all = Loader.loadPDF(letter)) {
            for (var enclosure : enclosures) {
                append(all, enclosure);
            }
            all.save(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    /** Whether its pages can be read. */
    public static boolean isReadable(byte[] pdf) {
        try (var document = open(pdf)) {
            return document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static void append(PDDocument all, Enclosure enclosure) {
        try (var document = open(enclosure.bytes())) {
            new PDFMergerUtility().appendDocument(all, document);
        } catch (IOException | RuntimeException unreadable) {
            throw new UnreadableException(enclosure.name(), unreadable);
        }
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        var document = Loader.loadPDF(pdf);
        if (document.isEncrypted()) {
            document.close();
            throw new IOException("protected");
        }
        return document;
    }
}
