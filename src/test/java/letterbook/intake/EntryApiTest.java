package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.ManualMessages;
import letterbook.TestCustomers;
import letterbook.base.TextId;
import letterbook.customer.Customer;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EntryApiTest {

    private static final String PATH = "/api/v1/communications";

    @LocalServerPort
    private int port;

    @Autowired
    private ManualMessages manual;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private Customer customer;
    private String invoice;

    @BeforeEach
    void anInvoice() {
        api = Api.withAllScopes(port, keys);
        customer = customers.withEmail(UUID.randomUUID() + "@example.com");
        invoice = customers.invoiceOf(customer);
    }

    @Test
    void theListIsNewestFirstAndPagedByCursor() {
        var ids = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            ids.addFirst(report("invoice.issued"));
        }
        var seen = new ArrayList<String>();
        var path = list("&limit=2");
        var pages = 0;
        for (var next = path; !next.isEmpty(); pages++) {
            var page = api.get(next).json();
            page.at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            next = page.at("/nextCursor").isNull()
                    ? ""
                    : path + "&cursor=" + page.at("/nextCursor").asString();
        }
        assertThat(seen).isEqualTo(ids);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void anEntryInTheListTellsWhatItIs() {
        var id = report("invoice.issued");
        customers.awaitSettled(customer.id());
        var item = api.get(list("")).json().at("/items/0");
        assertThat(item.at("/id").asString()).isEqualTo(id);
        assertThat(item.at("/customer").asString()).isEqualTo(customer.number());
        assertThat(item.at("/subject/number").asString()).isEqualTo(invoice);
        assertThat(item.at("/category").asString()).isEqualTo("invoice");
        assertThat(item.at("/type").asString()).isEqualTo("email");
        assertThat(item.at("/receiver").asString()).isEqualTo(customer.details().email());
        assertThat(item.at("/createdAt").asString()).endsWith("Z");
    }

    @Test
    void whatWaitsToBeSentByHandIsListed() {
        var prefersManual = manual.aCustomer();
        var id = manual.waiting(prefersManual);

        var items = api.get(PATH + "?customer=" + prefersManual.number() + "&type=manual&status=sending")
                .json()
                .at("/items");

        assertThat(items).hasSize(1);
        assertThat(items.at("/0/id").asString()).isEqualTo(TextId.of(id));
        assertThat(items.at("/0/text").asString()).isEqualTo("Awaiting manual follow-up");
    }

    @Test
    void filtersNarrowTheList() {
        report("invoice.issued");
        report("invoice.reminder");
        customers.awaitSettled(customer.id());
        assertThat(size("&type=email,sms&category=invoice&from=2020-01-01&to=2999-12-31"))
                .isEqualTo(2);
        assertThat(size("&type=sms")).isZero();
        assertThat(size("&category=contract,customer")).isZero();
        assertThat(size("&to=2020-01-01")).isZero();
        assertThat(size("&status=generating")).isZero();
        assertThat(size("&q=reminder")).isEqualTo(1);
        assertThat(size("&type=&category=&status=&from=&to=&q=&limit=&cursor=")).isEqualTo(2);
        assertThat(api.get(PATH + "?customer=none").json().at("/items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=pigeon",
                "category=x",
                "status=lost",
                "from=2026-02-30",
                "to=yesterday",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "from=2026-02-02&to=2026-02-01"
            })
    void aParameterThatCannotBeReadIsNamed(String parameter) {
        var answer = api.get(PATH + "?" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void detailsTellTheHistoryAndTheChain() {
        var id = report("invoice.issued");
        customers.awaitSettled(customer.id());
        var details = api.get(PATH + "/" + id).json();
        assertThat(details.at("/id").asString()).isEqualTo(id);
        assertThat(details.at("/scenario").asString()).isEqualTo("invoice.issued");
        assertThat(details.at("/history/0/to").asString()).isEqualTo("generating");
        assertThat(details.at("/history/0/actor").asString()).isEqualTo("Billing");
        assertThat(details.at("/history/0/actorKind").asString()).isEqualTo("workflow");
        assertThat(details.at("/chain/0/id").asString()).isEqualTo(id);
        assertThat(details.at("/resend/until").asString()).isNotEmpty();
    }

    @Test
    void aFailureIsExplained() {
        var nobody = customers.withEmail(null);
        invoice = customers.invoiceOf(nobody);
        var id = report("invoice.issued");
        customers.awaitSettled(nobody.id());
        var details = api.get(PATH + "/" + id).json();
        assertThat(details.at("/code").asString()).isEqualTo("MISSING_EMAIL");
        assertThat(details.at("/explanation/fix").asString("")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000", "nonsense", "zzzzzzzzzzzzz"})
    void anUnknownEntryIsNotFound(String id) {
        assertThat(api.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(resend(api, id, UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void readersSeeReceivers() {
        report("invoice.issued");
        var reader = Api.withScopes(port, keys, ApiScope.COMMUNICATIONS_READ);
        assertThat(reader.get(list("")).json().at("/items/0/receiver").asString())
                .isEqualTo(customer.details().email());
    }

    @Test
    void anEntryIsResentOnceHoweverOftenItIsAsked() {
        var original = failed();
        var key = UUID.randomUUID().toString();
        var resent = resend(api, original, key);
        assertThat(resent.status()).isEqualTo(201);
        var id = resent.json().at("/id").asString();
        assertThat(id).isNotEqualTo(original);
        assertThat(resent.header("Location")).isEqualTo(PATH + "/" + id);
        var again = resend(api, original, key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json().at("/id").asString()).isEqualTo(id);
        assertThat(api.get(PATH + "/" + id).json().at("/chain").size()).isEqualTo(2);
    }

    @Test
    void theSameKeyForAnotherEntryIsRefused() {
        var key = UUID.randomUUID().toString();
        resend(api, failed(), key);
        var other = resend(api, failed(), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.field()).isEqualTo("Idempotency-Key");
    }

    @Test
    void whatMayNotBeResentIsAConflictWithItsReason() {
        var original = failed();
        resend(api, original, UUID.randomUUID().toString());
        var second = resend(api, original, UUID.randomUUID().toString());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().at("/detail").asString()).contains("resent already");
    }

    @Test
    void theSameResendManyTimesAtOnceMakesOneEntry() throws Exception {
        var original = failed();
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> resend(api, original, key)))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
        assertThat(api.get(PATH + "/" + original).json().at("/chain").size()).isEqualTo(2);
    }

    @Test
    void aResendNeedsAKey() {
        var answer = api.send(api.request(PATH + "/" + failed() + "/resend").POST(BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("Idempotency-Key");
    }

    private String failed() {
        var id = report("invoice.issued");
        customers.awaitSettled(customer.id());
        jdbc.sql("update communication set status = 5, code = 'SMTP_550' where customer_id = ? and status <> 5")
                .param(customer.id())
                .update();
        return id;
    }

    private String report(String scenario) {
        var answer = api.post(
                PATH,
                UUID.randomUUID().toString(),
                "{\"scenario\": \"" + scenario + "\", \"subject\": {\"type\": \"invoice\", \"number\": \"" + invoice
                        + "\"}}");
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().at("/id").asString();
    }

    private static Api.Answer resend(Api api, String id, String key) {
        return api.send(api.request(PATH + "/" + id + "/resend")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    private String list(String more) {
        return PATH + "?customer=" + customer.number() + more;
    }

    private int size(String more) {
        return api.get(list(more)).json().at("/items").size();
    }
}
