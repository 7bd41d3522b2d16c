package letterbook.channel.einvoice.chorus;

import static letterbook.channel.einvoice.chorus.InvoicesToTheState.document;
import static letterbook.channel.einvoice.chorus.InvoicesToTheState.reported;
import static letterbook.channel.einvoice.chorus.InvoicesToTheState.withLines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import letterbook.dispatch.Delivery;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factur-X as a validator of PDF/A sees it. */
class PdfATest {

    private final FacturX facturX = new FacturX();

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de", "fr"})
    void anInvoiceIsPdfA3InEachLanguage(String language) throws Exception {
        assertThat(PdfAValidator.faultsOf(facturX.write(document(withLines("F-1", "499.15"), language))))
                .isEmpty();
    }

    @Test
    void aCreditNoteIsPdfA3() throws Exception {
        assertThat(PdfAValidator.faultsOf(facturX.write(document(reported("F-2", "-121.00"), "fr"))))
                .isEmpty();
    }

    @Test
    void anInvoiceOnAPageOfTheBillingSystemIsPdfA3() throws Exception {
        var own = new InvoicePage()
                .write(document(reported("OWN", "121.00"), "de").data(), "de");

        var pdf = facturX.write(
                document(reported("F-3", "121.00"), "fr", new Delivery.Attachment("own.pdf", "application/pdf", own)));

        assertThat(PdfAValidator.faultsOf(pdf)).isEmpty();
    }

    /** A glyph that a font does not have must not be printed as none. */
    @ParameterizedTest
    @ValueSource(strings = {"Łódź, Şişli, Ðakovo", "Ελλάς и Київ", "漢字", "₴ ₹ €", "\u202f\u2011\u00ad", "\uD83D\uDE00"})
    void whateverANoteIsWrittenWithTheInvoiceIsPdfA3(String note) throws Exception {
        var invoice = new HashMap<>(reported("F-5", "121.00"));
        invoice.put("content", Map.of("lines", List.of(), "note", note));

        assertThat(PdfAValidator.faultsOf(facturX.write(document(invoice, "fr"))))
                .isEmpty();
    }

    @Test
    void thePageAloneIsPdfA3() throws Exception {
        assertThat(PdfAValidator.faultsOf(new InvoicePage()
                        .write(document(reported("F-4", "121.00"), "nl").data(), "nl")))
                .isEmpty();
    }

    @Test
    void theValidatorKnowsWhatIsNone() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }

        assertThat(PdfAValidator.faultsOf(bytes.toByteArray())).isNotEmpty();
    }
}
