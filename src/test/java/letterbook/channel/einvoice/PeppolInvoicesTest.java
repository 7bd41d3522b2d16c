package letterbook.channel.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import letterbook.communication.ErrorCatalogue;
import letterbook.customer.CustomerDetails;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.organisation.LegalIdentity;
import letterbook.subject.InvoiceContent;
import letterbook.subject.InvoiceLine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PeppolInvoicesTest {

    private static final PeppolInvoices INVOICES = new PeppolInvoices(new PeppolRules());

    @TestFactory
    Stream<DynamicTest> theOfficialExamplesPassAndLeaveByteForByte() {
        assumeFalse(
                InvoiceExamples.official().isEmpty(),
                "The official examples of Peppol BIS Billing 3 do not lie beside the project");
        return InvoiceExamples.official().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var bytes = Files.readAllBytes(file);
                    assertThat(form(storing(bytes)).bytes()).isEqualTo(bytes);
                }));
    }

    static Stream<Arguments> invoices() {
        return Stream.of(
                Arguments.of("a total alone", InvoiceExamples.draft("121.00", InvoiceContent.NONE)),
                Arguments.of("a total that no tax fits exactly", InvoiceExamples.draft("0.03", InvoiceContent.NONE)),
                Arguments.of("a total of nothing", InvoiceExamples.draft("0.00", InvoiceContent.NONE)),
                Arguments.of(
                        "lines of two rates",
                        InvoiceExamples.draft(
                                "160.29",
                                InvoiceExamples.lines(
                                        InvoiceExamples.line("412.5", "0.2412", "S", "21"),
                                        InvoiceExamples.line("1", "-5", "S", "21.00"),
                                        InvoiceExamples.line("3", "14.05", "S", "9")))),
                Arguments.of(
                        "an exempt line beside a taxed one",
                        InvoiceExamples.draft(
                                "221.00",
                                InvoiceExamples.lines(
                                        InvoiceExamples.line("1", "100", "E", "0"),
                                        InvoiceExamples.line("1", "100", "S", "21")))),
                Arguments.of(
                        "reverse charge",
                        InvoiceExamples.draft(
                                "100.00", InvoiceExamples.lines(InvoiceExamples.line("1", "100", "AE", "0")))),
                Arguments.of(
                        "a rate of nothing",
                        InvoiceExamples.draft(
                                "100.00", InvoiceExamples.lines(InvoiceExamples.line("1", "100", "Z", "0")))),
                Arguments.of(
                        "what is not subject to VAT",
                        InvoiceExamples.draft(
                                "100.00", InvoiceExamples.lines(InvoiceExamples.line("1", "100", "O", "0")))),
                Arguments.of("a credit note", InvoiceExamples.draft("-121.00", InvoiceExamples.credits())),
                Arguments.of(
                        "a credit note with lines",
                        InvoiceExamples.draft(
                                "-115.00",
                                InvoiceExamples.credits(
                                        InvoiceExamples.line("-1", "100", "S", "21"),
                                        InvoiceExamples.line("1", "6", "Z", "0")))),
                Arguments.of("a Belgian buyer", to(InvoiceExamples.buyerAt("0208", "0800000075", "BE"))),
                Arguments.of("a German buyer", to(InvoiceExamples.buyerAt("9930", "DE136695976", "DE"))),
                Arguments.of("a French buyer", to(InvoiceExamples.buyerAt("0009", "73282932000074", "FR"))),
                Arguments.of(
                        "everything that can be told",
                        InvoiceExamples.draft(
                                "121.00",
                                new InvoiceContent(
                                        List.of(new InvoiceLine(
                                                "Electricity ".repeat(20).strip(),
                                                new BigDecimal("412.5"),
                                                "KWH",
                                                new BigDecimal("0.242424"),
                                                "S",
                                                new BigDecimal("21"),
                                                null)),
                                        "4025:123",
                                        "PO-4711",
                                        null,
                                        "Thank you",
                                        "RF18 5390 0754 7034",
                                        "NL02ABNA0123456789",
                                        LocalDate.of(2026, 10, 31),
                                        "NL",
                                        "NL001234567B57"))));
    }

    private static Draft to(CustomerDetails buyer) {
        return InvoiceExamples.draft("121.00", InvoiceContent.NONE, buyer, InvoiceExamples.seller(), List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invoices")
    void aGeneratedInvoicePasses(String what, Draft draft) {
        var form = form(draft);

        assertThat(form.name()).isEqualTo("ubl.xml");
        assertThat(text(form.bytes())).contains(draft.customer().details().name());
    }

    @ParameterizedTest
    @CsvSource({"121.00,  100.00, 21.00", "0.03,    0.02,   0.01", "99.99,   82.64,  17.35", "1250.55, 1033.51, 217.04"
    })
    void aTotalAloneIsSplitIntoNetAndTaxToTheCent(String total, String net, String tax) {
        var data = InvoiceDocument.of(InvoiceExamples.draft(total, InvoiceContent.NONE))
                .data();

        assertThat(data.net()).isEqualByComparingTo(net);
        assertThat(data.tax()).isEqualByComparingTo(tax);
        assertThat(data.total()).isEqualByComparingTo(total);
        assertThat(data.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.description()).isEqualTo("Invoice 202500123"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "own, order, commitment, own",
                "-,   order, commitment, order",
                "-,   -,     commitment, commitment",
                "-,   -,     -,          C-10482"
            })
    void theBuyerFindsTheInvoiceByTheNearestReference(String own, String order, String commitment, String expected) {
        var buyer = InvoiceExamples.buyer()
                .with(new letterbook.customer.EInvoicing(
                        letterbook.customer.EInvoiceNetwork.PEPPOL, "0106", "12345678", null, commitment));
        var draft = InvoiceExamples.draft(
                "121.00",
                new InvoiceContent(List.of(), own, order, null, "note", null, null, null, null, null),
                buyer,
                InvoiceExamples.seller(),
                List.of());

        assertThat(text(form(draft).bytes())).contains("BuyerReference>" + expected + "<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PEPPOL-EN16931-R003 | PEPPOL_MISSING_BUYER_REFERENCE | <cbc:BuyerReference>[^<]*</cbc:BuyerReference> | -",
                "PEPPOL-EN16931-R010 | PEPPOL_BUYER_ADDRESS_MISSING   | <cbc:EndpointID schemeID=\"0106\">12345678</cbc:EndpointID> | -",
                "PEPPOL-EN16931-R020 | PEPPOL_SELLER_INCOMPLETE       | <cbc:EndpointID schemeID=\"0106\">90001234</cbc:EndpointID> | -",
                "BR-CO-10 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cac:LegalMonetaryTotal>\\s*<cbc:LineExtensionAmount currencyID=\"EUR\">)221.00 | $1222.00",
                "BR-CO-11 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cbc:PayableAmount) | <cbc:AllowanceTotalAmount currencyID=\"EUR\">1.00</cbc:AllowanceTotalAmount>$1",
                "BR-CO-12 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cbc:PayableAmount) | <cbc:ChargeTotalAmount currencyID=\"EUR\">1.00</cbc:ChargeTotalAmount>$1",
                "BR-CO-13 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cbc:TaxExclusiveAmount currencyID=\"EUR\">)221.00 | $1220.00",
                "BR-CO-14 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cac:TaxTotal>\\s*<cbc:TaxAmount currencyID=\"EUR\">)21.00 | $122.00",
                "BR-CO-15 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cbc:TaxInclusiveAmount currencyID=\"EUR\">)242.00 | $1243.00",
                "BR-CO-16 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cbc:PayableAmount currencyID=\"EUR\">)242.00 | $1243.00",
                "PEPPOL-EN16931-R120 | PEPPOL_TOTALS_DO_NOT_ADD_UP | (<cbc:PriceAmount currencyID=\"EUR\">)121 | $1120",
                "BR-CO-26 | PEPPOL_SELLER_INCOMPLETE | <cac:PartyTaxScheme>\\s*<cbc:CompanyID>NL001.*?</cac:PartyTaxScheme>(\\s*<cac:PartyLegalEntity>\\s*<cbc:RegistrationName>[^<]*</cbc:RegistrationName>)\\s*<cbc:CompanyID schemeID=\"0106\">90001234</cbc:CompanyID> | $1",
                "BR-11 | PEPPOL_BUYER_INCOMPLETE | (3511 LX</cbc:PostalZone>\\s*)<cac:Country>\\s*<cbc:IdentificationCode>NL</cbc:IdentificationCode>\\s*</cac:Country> | $1",
                "BR-E-10 | PEPPOL_VAT_CATEGORY | <cbc:TaxExemptionReason>[^<]*</cbc:TaxExemptionReason> | -",
                "BR-61 | PEPPOL_PAYMENT_DETAILS | <cac:PayeeFinancialAccount>.*?</cac:PayeeFinancialAccount> | -",
                "UBL | PEPPOL_VALIDATION_FAILED | <cbc:IssueDate>2026-11-01 | <cbc:IssueDate>yesterday",
                "UBL | PEPPOL_VALIDATION_FAILED | Invoice-2 | Order-2",
                "UBL | PEPPOL_VALIDATION_FAILED | <cbc:ID> | <cbc:ID"
            })
    void aBrokenInvoiceNamesTheRuleAndWhatMendsIt(String rule, String code, String what, String with) {
        var good = text(form(exemptAndTaxed()).bytes());
        var bad = java.util.regex.Pattern.compile(what, java.util.regex.Pattern.DOTALL)
                .matcher(good)
                .replaceAll(with == null ? "" : with);
        assertThat(bad).isNotEqualTo(good);

        assertThatThrownBy(() -> form(storing(bad.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(CannotBeMadeException.class, fault -> {
                    assertThat(new PeppolRules().check(bad.getBytes(StandardCharsets.UTF_8)))
                            .extracting(PeppolRules.Broken::id)
                            .contains(rule);
                    assertThat(fault.text()).contains(rule).contains(" – ");
                    assertThat(fault.code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @CsvSource({"AE, BR-AE-", "E, BR-E-", "O, BR-O-", "Z, BR-Z-", "S, BR-S-"})
    void aCategoryThatDoesNotFitItsTaxNamesTheRule(String category, String rule) {
        var good = text(form(exemptAndTaxed()).bytes());
        var bad = good.replace("<cbc:ID>E</cbc:ID>", "<cbc:ID>" + category + "</cbc:ID>")
                .replaceAll("(<cbc:ID>" + category + "</cbc:ID>\\s*<cbc:Percent>)0<", "$110.5<");
        assertThat(bad).isNotEqualTo(good);

        assertThat(new PeppolRules().check(bad.getBytes(StandardCharsets.UTF_8)))
                .extracting(PeppolRules.Broken::id)
                .anyMatch(id -> id.startsWith(rule));
    }

    @Test
    void aSellerThatToldNothingOfItselfCannotIssueInvoices() {
        var draft = InvoiceExamples.draft(
                "121.00",
                InvoiceContent.NONE,
                InvoiceExamples.buyer(),
                InvoiceExamples.seller(LegalIdentity.UNKNOWN, null),
                List.of());

        assertThatThrownBy(() -> form(draft))
                .isInstanceOfSatisfying(
                        CannotBeMadeException.class,
                        fault -> assertThat(fault.code()).isIn("PEPPOL_SELLER_INCOMPLETE", "PEPPOL_PAYMENT_DETAILS"));
    }

    @Test
    void aDutchCreditNoteThatDoesNotTellWhatItCorrectsCannotLeave() {
        assertThatThrownBy(() -> form(InvoiceExamples.draft("-121.00", InvoiceContent.NONE)))
                .isInstanceOfSatisfying(
                        CannotBeMadeException.class,
                        fault -> assertThat(fault.code()).isEqualTo("PEPPOL_MISSING_CREDITED_INVOICE"));
    }

    @Test
    void whatEveryRuleMeansIsExplained() {
        var catalogue = new ErrorCatalogue();

        assertThat(new RuleMeanings().all().values())
                .allSatisfy(
                        meaning -> assertThat(catalogue.find(meaning.code())).isPresent());
    }

    private static Draft exemptAndTaxed() {
        return InvoiceExamples.draft(
                "242.00",
                InvoiceExamples.lines(
                        InvoiceExamples.line("1", "121", "E", "0"), InvoiceExamples.line("1", "100", "S", "21")));
    }

    private static Draft storing(byte[] ubl) {
        return InvoiceExamples.draft(
                "121.00",
                InvoiceContent.NONE,
                InvoiceExamples.buyer(),
                InvoiceExamples.seller(),
                List.of(new Delivery.Attachment("ubl.xml", "application/xml", ubl)));
    }

    private static letterbook.communication.MessageContent.Document form(Draft draft) {
        return INVOICES.form(InvoiceDocument.of(draft));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
