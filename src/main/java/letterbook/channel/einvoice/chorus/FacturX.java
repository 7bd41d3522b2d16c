package letterbook.channel.einvoice.chorus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import letterbook.channel.einvoice.InvoiceDocument;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Delivery;
import org.apache.pdfbox.Loader;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromPDFA;

/** Makes Factur-X: a PDF/A-3 that people read, with the invoice that programs read inside (profile EN 16931). */
final class FacturX {

    static final String INVALID = "CHORUS_INVOICE_INVALID";

    private static final String PROFILE = "EN16931";
    private static final int FACTURX_GENERATION = 2;

    private final InvoicePage page = new InvoicePage();

    /** Throws {@link CannotBeMadeException} when the invoice breaks a rule of EN 16931. */
    byte[] write(InvoiceDocument document) {
        var invoice = CiiInvoice.of(document.data());
        var cii = new ZUGFeRD2PullProvider();
        cii.setProfile(Profiles.getByName(PROFILE));
        cii.generateXML(invoice);
        var broken = CenRules.broken(cii.getXML());
        if (!broken.isEmpty()) {
            throw new CannotBeMadeException(INVALID, broken.getFirst());
        }
        var pages = ownPdfA(document)
                .orElseGet(() -> page.write(document.data(), document.draft().language()));
        try (var exporter = new ZUGFeRDExporterFromPDFA()) {
            var pdf = new ByteArrayOutputStream();
            exporter.load(pages);
            exporter.setProducer("Letterbook")
                    .setCreator(document.data().seller().name())
                    .setZUGFeRDVersion(FACTURX_GENERATION)
                    .setProfile(Profiles.getByName(PROFILE));
            exporter.setTransaction(invoice);
            exporter.export(pdf);
            return pdf.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The invoice as the billing system printed it, when it is fit for that. */
    private static Optional<byte[]> ownPdfA(InvoiceDocument document) {
        return document.draft().documents().stream()
                .filter(attached -> attached.mediaType().equals("application/pdf"))
                .map(Delivery.Attachment::bytes)
                .filter(FacturX::isPdfA)
                .findFirst();
    }

    /** By what it says of itself; part 1 and 3 may be made into Factur-X. */
    private static boolean isPdfA(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var metadata = document.getDocumentCatalog().getMetadata();
            if (metadata == null) {
                return false;
            }
            var parser = new DomXmpParser();
            parser.setStrictParsing(false);
            var claim = parser.parse(metadata.toByteArray()).getPDFAIdentificationSchema();
            return claim != null && claim.getPart() != null && (claim.getPart() == 1 || claim.getPart() == 3);
        } catch (IOException | XmpParsingException unreadable) {
            return false;
        }
    }
}
