package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.TestMail;
import letterbook.customer.Customer;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EventApiTest {

    private static final String PATH = "/api/v1/communications";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private Customer customer;
    private String invoice;
    private final String key = UUID.randomUUID().toString();
    private final String address = key + "@example.com";

    @BeforeEach
    void anInvoice() {
        api = Api.withAllScopes(port, keys);
        customer = customers.withEmail(address);
        invoice = customers.invoiceOf(customer);
    }

    @Test
    void anEventBecomesAnEntryAndAMail() {
        var answer = api.post(PATH, key, event());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/type").asString()).isEqualTo("email");
        assertThat(answer.json().at("/status").asString()).isEqualTo("generating");
        assertThat(answer.json().at("/receiver").asString()).isEqualTo(address);
        assertThat(answer.json().at("/createdAt").asString()).endsWith("Z");
        assertThat(answer.header("Location"))
                .isEqualTo(PATH + "/" + answer.json().at("/id").asString());
        customers.awaitSettled(customer.id());
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theSameRequestAgainIsAnsweredWithTheSameEntry() {
        var first = api.post(PATH, key, event());
        var again = api.post(PATH, key, " " + event().replace(",", " ,\n "));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json().at("/id")).isEqualTo(first.json().at("/id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        api.post(PATH, key, event());
        var other = api.post(PATH, key, event().replace("invoice.issued", "invoice.reminder"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.field()).isEqualTo("Idempotency-Key");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theSameKeyOfAnotherClientIsAnotherRequest() {
        api.post(PATH, key, event());
        assertThat(Api.withAllScopes(port, keys).post(PATH, key, event()).status())
                .isEqualTo(202);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void theSameRequestManyTimesAtOnceMakesOneEntry() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 12)
                    .mapToObj(number -> threads.submit(() -> api.post(PATH, key, event())))
                    .toList();
            var created = 0;
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(200, 202);
                created += answer.get().status() == 202 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(entries()).isEqualTo(1);
        customers.awaitSettled(customer.id());
        assertThat(TestMail.to(address)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void manyRequestsAtOnceAreEachAnsweredForThemselves() throws Exception {
        var unknown = event().replaceAll("\"number\": *\"[^\"]*\"", "\"number\": \"NO-SUCH\"");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 24)
                    .mapToObj(number -> threads.submit(
                            () -> api.post(PATH, key + "-" + number, number % 3 == 0 ? unknown : event())))
                    .toList();
            for (int number = 0; number < answers.size(); number++) {
                assertThat(answers.get(number).get().status()).isEqualTo(number % 3 == 0 ? 422 : 202);
            }
            var ids = answers.stream()
                    .filter(answer -> answer.resultNow().status() == 202)
                    .map(answer -> answer.resultNow().json().at("/id").asString());
            assertThat(ids.distinct()).hasSize(16);
        }
        assertThat(entries()).isEqualTo(16);
    }

    @Test
    void theReceiverIsMaskedForAClientThatMayOnlySend() {
        var sender = Api.withScopes(port, keys, ApiScope.COMMUNICATIONS_SEND);
        assertThat(sender.post(PATH, key, event()).json().at("/receiver").asString())
                .isEqualTo(key.charAt(0) + "•••@example.com");
    }

    @Test
    void theHeaderWithTheKeyIsNeeded() {
        var answer = api.send(api.request(PATH)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(event())));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("Idempotency-Key");
        assertThat(api.post(PATH, "x".repeat(129), event()).status()).isEqualTo(400);
        assertThat(api.post(PATH, "x".repeat(128), event()).status()).isIn(200, 202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | scenario",
                "{\"scenario\": \"invoice.eaten\", \"subject\": {\"type\": \"invoice\", \"number\": \"1\"}} | scenario",
                "{\"scenario\": \"invoice.issued\"} | subject",
                "{\"scenario\": \"invoice.issued\", \"subject\": {\"type\": \"contract\", \"number\": \"1\"}} | subject.type",
                "{\"scenario\": \"invoice.issued\", \"subject\": {\"type\": \"pigeon\", \"number\": \"1\"}} | subject.type",
                "{\"scenario\": \"invoice.issued\", \"subject\": {\"type\": \"invoice\"}} | subject.number",
                "{\"scenario\": \"invoice.issued\", \"subject\": {\"type\": \"invoice\", \"number\": \"none\"}} | subject.number",
                "{\"scenario\": \"contract.document\", \"subject\": {\"type\": \"contract\", \"number\": \"none\"}} | subject.number",
                "{\"scenario\": \"customer.portal-invitation\", \"subject\": {\"type\": \"customer\", \"number\": \"none\"}} | subject.number",
            })
    void whatCannotBeAcceptedIsNamed(String body, String field) {
        var answer = api.post(PATH, key, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(api.post(PATH, key, event()).status()).isEqualTo(202);
    }

    private String event() {
        return "{\"scenario\": \"invoice.issued\", \"subject\": {\"type\": \"invoice\", \"number\": \"" + invoice
                + "\"}, \"data\": {\"b\": 1.10, \"a\": [\"x\"]}}";
    }

    private long entries() {
        return jdbc.sql("select count(*) from communication where customer_id = ?")
                .param(customer.id())
                .query(Long.class)
                .single();
    }
}
