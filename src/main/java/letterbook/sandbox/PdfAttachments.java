package letterbook.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** The files inside a PDF: the invoice as XML in a Factur-X document. */
final class PdfAttachments {

    private PdfAttachments() {}

    /** None for what cannot be read as a PDF. */
    static List<MailContent.Attachment> in(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return files(document);
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    private static List<MailContent.Attachment> files(PDDocument document) throws IOException {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
        if (names == null || names.getNames() == null) {
            return List.of();
        }
        return names.getNames().values().stream().flatMap(PdfAttachments::file).toList();
    }

    private static Stream<MailContent.Attachment> file(PDComplexFileSpecification specification) {
        var file = specification.getEmbeddedFile();
        try {
            return file == null
                    ? Stream.empty()
                    : Stream.of(new MailContent.Attachment(
                            Objects.requireNonNullElse(specification.getFilename(), "file"),
                            Objects.requireNonNullElse(file.getSubtype(), "application/octet-stream"),
                            file.toByteArray()));
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
