package letterbook.channel.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import letterbook.dispatch.Draft;
import letterbook.subject.InvoiceContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Invoices on which no VAT is due for what was supplied where. */
class SuppliesAbroadTest {

    private static final PeppolInvoices INVOICES = new PeppolInvoices(new PeppolRules());

    static Stream<Arguments> supplies() {
        return Stream.of(
                Arguments.of(
                        "a supply within the EU",
                        abroad(InvoiceExamples.supplied(
                                "BE", "BE0800000075", InvoiceExamples.line("1", "100", "K", "0")))),
                Arguments.of(
                        "a credit note of a supply within the EU",
                        InvoiceExamples.draft(
                                "-100.00",
                                new InvoiceContent(
                                        List.of(InvoiceExamples.line("-1", "100", "K", "0")),
                                        null,
                                        null,
                                        "202500100",
                                        null,
                                        null,
                                        null,
                                        LocalDate.of(2026, 10, 30),
                                        "BE",
                                        "BE0800000075"),
                                InvoiceExamples.buyerAt("0208", "0800000075", "BE"),
                                InvoiceExamples.seller(),
                                List.of())),
                Arguments.of(
                        "an export",
                        InvoiceExamples.draft(
                                "100.00",
                                InvoiceExamples.lines(InvoiceExamples.line("1", "100", "G", "0")),
                                InvoiceExamples.buyerAt("0192", "991825827", "NO"),
                                InvoiceExamples.seller(),
                                List.of())),
                Arguments.of(
                        "reverse charge to a buyer that only its VAT number is known of",
                        InvoiceExamples.draft(
                                "100.00",
                                InvoiceExamples.supplied(
                                        "NL", "NL001234567B57", InvoiceExamples.line("1", "100", "AE", "0")),
                                InvoiceExamples.buyerAt("0088", "8712345000004", "NL"),
                                InvoiceExamples.seller(),
                                List.of())));
    }

    private static Draft abroad(InvoiceContent content) {
        return InvoiceExamples.draft(
                "100.00",
                content,
                InvoiceExamples.buyerAt("0208", "0800000075", "BE"),
                InvoiceExamples.seller(),
                List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("supplies")
    void aSupplyAbroadPasses(String what, Draft draft) {
        assertThat(text(form(draft).bytes()))
                .contains(draft.customer().details().name());
    }

    @Test
    void aSupplyWithinTheEuTellsWhenAndWhereAndToWhichVatNumber() {
        assertThat(text(form(abroad(InvoiceExamples.supplied(
                                "BE", "BE0800000075", InvoiceExamples.line("1", "100", "K", "0"))))
                        .bytes()))
                .contains("<cbc:ActualDeliveryDate>2026-10-30<", "Intra-Community supply")
                .containsPattern("(?s)<cac:Delivery>.*<cbc:IdentificationCode>BE<.*</cac:Delivery>")
                .containsPattern("(?s)<cac:AccountingCustomerParty>.*<cbc:CompanyID>BE0800000075<");
    }

    /** What the interface refuses, and a message all the same may hold that was reported before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K  | BR-IC-11 | deliveryDate of the invoice",
                "K  | BR-IC-12 | deliveryCountry of the invoice",
                "K  | BR-IC-02 | buyerVatNumber of the invoice",
                "AE | BR-AE-02 | buyerVatNumber of the invoice"
            })
    void aSupplyOfWhichSomethingIsMissingNamesTheField(String category, String rule, String field) {
        var draft = InvoiceExamples.draft(
                "100.00",
                InvoiceExamples.lines(InvoiceExamples.line("1", "100", category, "0")),
                InvoiceExamples.buyerAt("0088", "8712345000004", "BE"),
                InvoiceExamples.seller(),
                List.of());

        assertThat(new PeppolRules().check(InvoiceDocument.of(draft).ubl()))
                .extracting(PeppolRules.Broken::id)
                .contains(rule);
        assertThat(new RuleMeanings().of(rule).field()).contains(field);
    }

    private static letterbook.communication.MessageContent.Document form(Draft draft) {
        return INVOICES.form(InvoiceDocument.of(draft));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
