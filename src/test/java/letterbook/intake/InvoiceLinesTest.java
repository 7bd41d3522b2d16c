package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.security.ApiKeys;
import letterbook.subject.InvoiceContent;
import letterbook.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an invoice tells beyond its total, as the interface takes it. */
@IntegrationTest
class InvoiceLinesTest {

    private final String number = "2026-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Subjects subjects;

    private Api api;
    private String customer;

    @BeforeEach
    void signIn() {
        api = Api.withAllScopes(port, keys);
        customer = customers.withEmail("jan@customer.example").number();
    }

    @Test
    void everythingThatAnInvoiceTellsIsKeptAndToldBack() {
        var answer = put("\"160.29\"", """
                , "lines": [
                    {"description": "Electricity", "quantity": "412.5", "unit": "KWH", "unitPrice": "0.2412",
                     "vatCategory": "S", "vatRate": "21"},
                    {"description": "Discount", "unitPrice": "-5", "vatRate": "21"},
                    {"description": "Books", "quantity": "3", "unitPrice": "14.05", "vatRate": "9"}],
                  "buyerReference": "4025:123", "orderReference": "PO-4711", "note": "Thank you",
                  "paymentReference": "RF18 5390 0754 7034", "payeeIban": "NL91 ABNA 0417 1643 00"
                """);

        assertThat(answer.status()).isEqualTo(201);
        var told = answer.json();
        assertThat(told.at("/lines/0/quantity").asString()).isEqualTo("412.5");
        assertThat(told.at("/lines/1/quantity").asString()).isEqualTo("1");
        assertThat(told.at("/lines/1/unit").asString()).isEqualTo("C62");
        assertThat(told.at("/lines/1/vatCategory").asString()).isEqualTo("S");
        assertThat(told.at("/payeeIban").asString()).isEqualTo("NL91ABNA0417164300");
        var kept = subjects.findInvoice(number).orElseThrow().details().content();
        assertThat(kept.lines()).hasSize(3);
        assertThat(kept.lines().getFirst().unitPrice()).isEqualByComparingTo("0.2412");
        assertThat(kept.buyerReference()).isEqualTo("4025:123");
        assertThat(kept.orderReference()).isEqualTo("PO-4711");
        assertThat(kept.note()).isEqualTo("Thank you");
        assertThat(kept.paymentReference()).isEqualTo("RF18 5390 0754 7034");
    }

    @Test
    void anInvoiceThatTellsItsTotalAloneHasNoLines() {
        var answer = put("\"121.00\"", "");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().has("lines")).isFalse();
        assertThat(subjects.findInvoice(number).orElseThrow().details().content())
                .isEqualTo(InvoiceContent.NONE);
    }

    @Test
    void linesThatDoNotComeToTheTotalAreRefusedWithTheDifference() {
        var answer = put("\"121.01\"", """
                , "lines": [{"description": "Electricity", "unitPrice": "100", "vatRate": "21"}]""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("total");
        assertThat(answer.text()).contains("is 121.01, but the lines come to 121.00 with VAT: a difference of 0.01");
        assertThat(subjects.findInvoice(number)).isEmpty();
    }

    @Test
    void theLinesOfACreditNoteComeToItsNegativeTotal() {
        var answer = put("\"-121.00\"", """
                , "lines": [{"description": "Electricity", "quantity": "-1", "unitPrice": "100", "vatRate": "21"}],
                "creditedInvoice": "202500100\"""");

        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lines[0].description        | {'unitPrice': '100', 'vatRate': '21'}",
                "lines[0].unitPrice          | {'description': 'a', 'vatRate': '21'}",
                "lines[0].unitPrice          | {'description': 'a', 'unitPrice': '1,5', 'vatRate': '21'}",
                "lines[0].unitPrice          | {'description': 'a', 'unitPrice': '0.1234567', 'vatRate': '21'}",
                "lines[0].quantity           | {'description': 'a', 'unitPrice': '1', 'quantity': 'many', 'vatRate': '21'}",
                "lines[0].unit               | {'description': 'a', 'unitPrice': '1', 'unit': 'pieces', 'vatRate': '21'}",
                "lines[0].vatCategory        | {'description': 'a', 'unitPrice': '1', 'vatCategory': 'X', 'vatRate': '21'}",
                "lines[0].vatRate            | {'description': 'a', 'unitPrice': '1'}",
                "lines[0].vatRate            | {'description': 'a', 'unitPrice': '1', 'vatRate': '0'}",
                "lines[0].vatRate            | {'description': 'a', 'unitPrice': '1', 'vatCategory': 'E', 'vatRate': '21'}",
                "lines[0].vatRate            | {'description': 'a', 'unitPrice': '1', 'vatRate': '-21'}",
                "lines[0]                    | null"
            })
    void aLineThatIsWrongIsNamed(String field, String line) {
        var answer = put("\"121.00\"", ", \"lines\": [" + line.replace('\'', '"') + "]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
    }

    private static final String SUPPLIED = """
            , "deliveryDate": "2026-10-31", "deliveryCountry": "BE", "buyerVatNumber": "BE0800000075\"""";

    private static String lineOf(String category) {
        return """
                , "lines": [{"description": "Pump", "unitPrice": "100", "vatCategory": "%s"}]""".formatted(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "AE", "G", "E", "O", "Z"})
    void anInvoiceWithoutVatOfEachCategoryIsTaken(String category) {
        var answer = put("\"100.00\"", lineOf(category) + SUPPLIED);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/deliveryDate").asString()).isEqualTo("2026-10-31");
        var kept = subjects.findInvoice(number).orElseThrow().details().content();
        assertThat(kept.deliveryDate()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(kept.deliveryCountry()).isEqualTo("BE");
        assertThat(kept.buyerVatNumber()).isEqualTo("BE0800000075");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deliveryDate", "deliveryCountry", "buyerVatNumber"})
    void aSupplyWithinTheEuNamesWhatIsMissing(String field) {
        var answer = put("\"100.00\"", lineOf("K") + SUPPLIED.replace(field, "note"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.text()).contains("is missing, but a line has VAT category K");
        assertThat(subjects.findInvoice(number)).isEmpty();
    }

    @Test
    void whatIsNotSubjectToVatStandsOnItsOwn() {
        var answer = put("\"221.00\"", """
                , "lines": [{"description": "a", "unitPrice": "100", "vatCategory": "O"},
                            {"description": "b", "unitPrice": "100", "vatRate": "21"}]""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("lines");
    }

    @ParameterizedTest
    @CsvSource({
        "payeeIban, NL92ABNA0417164300",
        "payeeIban, 417164300",
        "deliveryDate, 31-10-2026",
        "deliveryCountry, Belgium",
        "buyerVatNumber, 0800000075"
    })
    void aFieldThatIsWrongIsNamed(String field, String value) {
        var answer = put("\"121.00\"", ", \"" + field + "\": \"" + value + "\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
    }

    private Api.Answer put(String total, String more) {
        return api.put("/api/v1/invoices/" + number, """
                {"customer": "%s", "issueDate": "2026-11-01", "dueDate": "2026-12-01", "total": %s, "currency": "EUR"%s}
                """.formatted(customer, total, more));
    }
}
