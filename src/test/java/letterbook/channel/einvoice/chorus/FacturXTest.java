package letterbook.channel.einvoice.chorus;

import static letterbook.channel.einvoice.chorus.InvoicesToTheState.document;
import static letterbook.channel.einvoice.chorus.InvoicesToTheState.reported;
import static letterbook.channel.einvoice.chorus.InvoicesToTheState.withLines;
import static letterbook.channel.einvoice.chorus.InvoicesToTheState.withoutVat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import letterbook.communication.MessageContent;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Delivery;
import letterbook.organisation.LegalIdentity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mustangproject.ZUGFeRD.ZUGFeRDImporter;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

class FacturXTest {

    private final FacturX facturX = new FacturX();

    @Test
    void anInvoiceIsAPdfForPeopleWithTheInvoiceForProgramsInside() throws Exception {
        var pdf = facturX.write(document(withLines("F-2026-1", "499.15"), "fr"));

        assertThat(text(pdf))
                .contains("Facture F-2026-1", "Électricité <novembre>", "Ministère de l’Économie", "SERVICE-1")
                .contains("Total TTC 499,15 €", "TVA 20 % sur 372,00 €", "NL91ABNA0417164300");
        var xml = new ZUGFeRDImporter(new ByteArrayInputStream(pdf)).getRawXML();
        assertThat(CenRules.broken(xml)).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("urn:cen.eu:en16931:2017")
                .contains("<ram:GlobalID schemeID=\"0009\">" + InvoicesToTheState.SIRET)
                .contains("<ram:BuyerReference>SERVICE-1</ram:BuyerReference>")
                .contains("<ram:IssuerAssignedID>EJ-2026-1</ram:IssuerAssignedID>");
        var read = new ZUGFeRDInvoiceImporter(new ByteArrayInputStream(pdf)).extractInvoice();
        assertThat(read.getNumber()).isEqualTo("F-2026-1");
        assertThat(read.getZFItems()).hasSize(2);
    }

    @Test
    void thePdfSaysThatItIsPdfA3AndFacturX() throws Exception {
        var pdf = facturX.write(document(reported("F-2026-2", "121.00"), "fr"));

        try (var document = Loader.loadPDF(pdf)) {
            var metadata = document.getDocumentCatalog().getMetadata().toByteArray();
            var parser = new DomXmpParser();
            parser.setStrictParsing(false);
            var claim = parser.parse(metadata).getPDFAIdentificationSchema();
            assertThat(claim.getPart()).isEqualTo(3);
            assertThat(new String(metadata, StandardCharsets.UTF_8)).contains("factur-x.xml", "EN 16931");
            assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en,Invoice F-1", "nl,Factuur F-1", "de,Rechnung F-1", "fr,Facture F-1", "it,Invoice F-1"})
    void thePageSpeaksTheLanguageOfTheCustomer(String language, String title) throws Exception {
        assertThat(text(facturX.write(document(reported("F-1", "121.00"), language))))
                .contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"121.00", "0.03", "100.01", "999999.99", "0.07"})
    void aTotalAloneIsValidToTheCent(String total) throws Exception {
        var pdf = facturX.write(document(reported("F-3", total), "fr"));

        var xml = new ZUGFeRDImporter(new ByteArrayInputStream(pdf)).getRawXML();
        assertThat(CenRules.broken(xml)).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<ram:DuePayableAmount>" + total + "</ram:DuePayableAmount>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "E", "AE", "K", "G", "O"})
    void anInvoiceWithoutVatIsValidInEachCategory(String category) throws Exception {
        var pdf = facturX.write(document(withoutVat(category), "fr"));

        var xml = new ZUGFeRDImporter(new ByteArrayInputStream(pdf)).getRawXML();
        assertThat(CenRules.broken(xml)).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<ram:CategoryCode>" + category + "</ram:CategoryCode>", "20261030");
        assertThat(text(pdf)).contains("30 octobre 2026");
    }

    @Test
    void aNegativeTotalIsACreditNote() throws Exception {
        var pdf = facturX.write(document(reported("F-4", "-121.00"), "fr"));

        assertThat(text(pdf)).contains("Avoir F-4").doesNotContain("Veuillez payer");
        var xml = new ZUGFeRDImporter(new ByteArrayInputStream(pdf)).getRawXML();
        assertThat(CenRules.broken(xml)).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("<ram:TypeCode>381</ram:TypeCode>");
    }

    @Test
    void theInvoicesOwnPdfIsUsedWhenItIsFitForIt() throws Exception {
        var own = new InvoicePage()
                .write(document(reported("OWN-PAGE", "121.00"), "de").data(), "de");

        var pdf = facturX.write(document(
                reported("F-5", "121.00"), "fr", new Delivery.Attachment("invoice.pdf", "application/pdf", own)));

        assertThat(text(pdf)).contains("Rechnung OWN-PAGE").doesNotContain("Facture");
        assertThat(numberIn(pdf)).isEqualTo("F-5");
    }

    @Test
    void aPdfThatIsNoPdfAIsLeftAside() throws Exception {
        var pdf = facturX.write(document(
                reported("F-6", "121.00"),
                "fr",
                new Delivery.Attachment("invoice.pdf", "application/pdf", plainPdf())));

        assertThat(text(pdf)).contains("Facture F-6");
    }

    @Test
    void anInvoiceThatBreaksARuleIsNotMade() {
        var unknown = new LegalIdentity(null, null, null, null, null, InvoicesToTheState.IDENTITY.standardVatRate());

        assertThatExceptionOfType(CannotBeMadeException.class)
                .isThrownBy(() -> facturX.write(document(reported("F-7", "121.00"), "fr", unknown)))
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo("CHORUS_INVOICE_INVALID");
                    assertThat(broken.text()).contains("BR-");
                });
    }

    @Test
    void theUblOfTheSameInvoiceIsValidToo() {
        var ubl = document(withLines("F-8", "499.15"), "fr").ubl();

        assertThat(CenRules.broken(ubl)).isEmpty();
        assertThat(WrittenInvoice.in(new MessageContent.Document("F-8.xml", "application/xml", ubl)))
                .contains(new WrittenInvoice("F-8", "SERVICE-1", "EJ-2026-1"));
    }

    private static String numberIn(byte[] pdf) {
        return WrittenInvoice.in(new MessageContent.Document("f.pdf", "application/pdf", pdf))
                .orElseThrow()
                .number();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static byte[] plainPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
