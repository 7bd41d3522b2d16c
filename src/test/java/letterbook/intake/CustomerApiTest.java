package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.customer.Customers;
import letterbook.security.ApiKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class CustomerApiTest {

    private static final String FULL = """
            {"name": "Van Dijk B.V.", "kind": "company", "language": "nl", "email": "info@vandijk.example",
             "mobile": "06 12345678",
             "address": {"street": "Kerkstraat", "houseNumber": "1", "postalCode": "3511 LX", "city": "Utrecht", "country": "NL"},
             "paymentMethod": "direct_debit",
             "eInvoicing": {"network": "peppol", "scheme": "0106", "identifier": "12345678"},
             "preferences": {"invoice": "e_invoice", "reminder": "skip", "skipOnDirectDebit": true}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Customers customers;

    private Api api;
    private final String number = "C-" + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        api = Api.withAllScopes(port, keys);
    }

    @Test
    void aCustomerIsCreatedThenReplacedAndReadBackAsStored() {
        var created = api.put(path(), FULL);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(path());
        var read = api.get(path());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.json().at("/mobile").asString()).isEqualTo("+31612345678");
        assertThat(read.json().at("/eInvoicing/identifier").asString()).isEqualTo("12345678");
        assertThat(read.json().at("/preferences/invoice").asString()).isEqualTo("e_invoice");

        assertThat(api.put(path(), read.text()).status()).isEqualTo(200);
        assertThat(api.put(path(), "{\"name\": \"Only a name\"}").status()).isEqualTo(200);
        assertThat(api.get(path()).json().has("email")).isFalse();
    }

    @Test
    void numbersAreTakenWithSpacesAndOtherSignsInThem() {
        var odd = "/api/v1/customers/A%20%C3%A9-" + UUID.randomUUID();
        var created = api.put(odd, "{\"name\": \"Odd\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(api.get(created.header("Location")).json().at("/number").asString())
                .startsWith("A é-");
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        var answer = api.get(path());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\": \"  \"} | name",
                "{\"name\": \"a\\r\\nb\"} | name",
                "{\"name\": \"x\", \"kind\": \"robot\"} | kind",
                "{\"name\": \"x\", \"number\": \"other\"} | number",
                "{\"name\": \"x\", \"email\": \"nobody\"} | email",
                "{\"name\": \"x\", \"email\": \"a@b.example\\r\\nBcc: c@d.example\"} | email",
                "{\"name\": \"x\", \"email\": \"a@b.example, c@d.example\"} | email",
                "{\"name\": \"x\", \"mobile\": \"12\"} | mobile",
                "{\"name\": \"x\", \"mobile\": \"+31302345678\"} | mobile",
                "{\"name\": \"x\", \"language\": \"xx\"} | language",
                "{\"name\": \"x\", \"language\": \"not a tag\"} | language",
                "{\"name\": \"x\", \"address\": {\"country\": \"Holland\"}} | address.country",
                "{\"name\": \"x\", \"address\": {\"country\": \"XX\"}} | address.country",
                "{\"name\": \"x\", \"paymentMethod\": \"cash\"} | paymentMethod",
                "{\"name\": \"x\", \"eInvoicing\": {}} | eInvoicing.network",
                "{\"name\": \"x\", \"eInvoicing\": {\"network\": \"peppol\", \"scheme\": \"KVK\", \"identifier\": \"1\"}} | eInvoicing.scheme",
                "{\"name\": \"x\", \"eInvoicing\": {\"network\": \"chorus_pro\", \"identifier\": \"12\"}} | eInvoicing.identifier",
                "{\"name\": \"x\", \"preferences\": {\"invoice\": \"pigeon\"}} | preferences.invoice",
            })
    void whatCannotBeAcceptedIsNamedAndNothingIsStored(String body, String field) {
        var answer = api.put(path(), body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/fix").asString("")).isNotEmpty();
        assertThat(customers.findByNumber(number)).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var answer = api.put(path(), "{\"email\": \"x\", \"language\": \"xx\"}");
        assertThat(answer.json().at("/errors").size()).isEqualTo(3);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(api.put(path(), "{\"name\": \"" + "x".repeat(161) + "\"}").field())
                .isEqualTo("name");
        assertThat(api.put("/api/v1/customers/" + "9".repeat(41), "{\"name\": \"x\"}")
                        .field())
                .isEqualTo("number");
    }

    private String path() {
        return "/api/v1/customers/" + number;
    }
}
