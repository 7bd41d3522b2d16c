package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.security.ApiKeys;
import letterbook.subject.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class BadRequestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Subjects subjects;

    private Api api;
    private final String number = "B-" + UUID.randomUUID();
    private final String invoice = "/api/v1/invoices/" + number;
    private final String contract = "/api/v1/contracts/" + number;

    @BeforeEach
    void signIn() {
        api = Api.withAllScopes(port, keys);
    }

    @AfterEach
    void nothingIsHalfStored() {
        assertThat(subjects.findInvoice(number)).isEmpty();
        assertThat(subjects.findContract(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"customer\": }", "[]", "\"text\"", "null", "{} {}", "{\"kind\":\"a\",\"kind\":\"b\"}"
            })
    void jsonThatCannotBeReadIsTold(String body) {
        var answer = api.put(invoice, body);
        assertThat(answer.status()).isEqualTo(400);
        problem(answer);
    }

    @Test
    void thePlaceOfASyntaxErrorIsNamed() {
        var answer = api.put(invoice, "{\n  \"customer\": nonsense\n}");
        assertThat(answer.json().at("/detail").asString()).contains("line 2");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        var answer = api.put("/api/v1/customers/" + number, "{\"name\": \"x\", \"address\": {\"zip\": \"1\"}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("address.zip");
        assertThat(answer.json().at("/errors/0/fix").asString()).contains("postalCode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"total\": 12.5} | total",
                "{\"customer\": {}} | customer",
                "{\"issueDate\": [2026, 1, 1]} | issueDate",
            })
    void aValueOfAnotherTypeIsNamed(String body, String field) {
        var answer = api.put(invoice, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
        problem(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer | none",
                "issueDate | 2026-02-30",
                "issueDate | 30-01-2026",
                "issueDate | 2026-1-1",
                "issueDate | +12026-01-01",
                "dueDate | 2026-13-01",
                "total | 1,000.00",
                "total | 1e3",
                "total | 12.345",
                "total | 12345678901234.00",
                "total | NaN",
                "currency | EURO",
                "currency | XXX",
                "currency | eur",
                "kind | 12345678901234567890123456789012345678901",
            })
    void whatCannotBeInAnInvoiceIsNamed(String field, String value) {
        var customer = customers.withEmail(null).number();
        var fields = new java.util.LinkedHashMap<>(
                java.util.Map.of("customer", customer, "issueDate", "2026-01-01", "total", "1.00", "currency", "EUR"));
        fields.put(field, value);
        var answer =
                api.put(invoice, tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(fields));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/fix").asString("")).isNotEmpty();
        problem(answer);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(api.put(invoice, "{}").json().at("/errors").size()).isEqualTo(4);
        assertThat(api.put(contract, "{}").json().at("/errors").size()).isEqualTo(3);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var large = "{\"kind\": \"" + "x".repeat(1024 * 1024) + "\"}";
        assertThat(api.put(invoice, large).status()).isEqualTo(413);
        var chunked = BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        var answer = api.put(invoice, "application/json", chunked);
        assertThat(answer.status()).isEqualTo(413);
        problem(answer);
    }

    @Test
    void jsonNestedTooDeeplyIsRefused() {
        var deep = "{\"scenario\":\"invoice.issued\",\"data\":{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}}";
        var answer = api.post("/api/v1/communications", number, deep);
        assertThat(answer.status()).isEqualTo(400);
        problem(answer);
    }

    @Test
    void anotherMethodIsRefusedWithThoseThatAreThere() {
        var answer = api.send(api.request("/api/v1/customers/1").DELETE());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("PUT");
        problem(answer);
    }

    @Test
    void anotherMediaTypeIsRefusedWithThoseThatAreTaken() {
        var answer = api.put(invoice, "text/plain", BodyPublishers.ofString("{}"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().at("/detail").asString()).contains("application/json");
        problem(answer);
    }

    @Test
    void anAnswerInAnotherTypeIsNotToBeHad() {
        var answer = api.send(api.request("/api/v1/communications")
                .header("Accept", "text/html")
                .GET());
        assertThat(answer.status()).isEqualTo(406);
        problem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/customers/1", "/api/", "/api/v1/customers"})
    void anAddressThatIsNoneIsNotFound(String path) {
        var answer = api.get(path);
        assertThat(answer.status()).isEqualTo(404);
        problem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customers/a;b", "/api/v1/customers/a%0Ab", "/api/v1/customers/%00"})
    void anAddressWithSignsThatAreNotTakenIsRefused(String path) {
        assertThat(api.get(path).status()).isEqualTo(400);
    }

    private static void problem(Api.Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().at("/title").asString("")).isNotEmpty();
        assertThat(answer.json().at("/detail").asString("")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "letterbook.", "tools.jackson", "\tat ");
    }
}
