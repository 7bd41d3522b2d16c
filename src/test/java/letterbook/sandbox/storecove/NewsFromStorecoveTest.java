package letterbook.sandbox.storecove;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestSeller;
import letterbook.channel.einvoice.storecove.StorecoveAccount;
import letterbook.communication.CommunicationStatus;
import letterbook.sandbox.SandboxMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** How news comes from Storecove: whom it is taken from, and what is kept of it. */
@IntegrationTest
class NewsFromStorecoveTest {
    @Autowired
    private SubmittedInvoices invoices;

    @Autowired
    private StorecoveCalls calls;

    @Autowired
    private TestSeller seller;

    @Autowired
    private SandboxMessages messages;

    @Autowired
    private StorecoveQueue queue;

    @Autowired
    private StorecoveAccount account;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ScheduledAnnotationBeanPostProcessor scheduled;

    @BeforeEach
    void tellTheSeller() {
        seller.tellAll();
    }

    @Test
    void newsCountsOnlyWithOurSecretAndOnlyOnce() throws Exception {
        var entry = invoices.reportHeld();
        var message = invoices.taken(entry).getFirst();
        var body = """
                {"event": "received", "document_type": "invoice_response", "document_submission_guid": "%s",
                 "invoiceResponse": {"responseCode": "AP"}}""".formatted(message.reference());

        assertThat(calls.push(body, null)).isEqualTo(401);
        assertThat(calls.push(body, "wrong")).isEqualTo(401);
        assertThat(calls.push(body, "")).isEqualTo(401);
        assertThat(invoices.history(entry)).noneMatch(text -> text.contains("accepts the invoice"));

        assertThat(calls.push(body, account.webhookSecret())).isEqualTo(204);
        assertThat(calls.push(body, account.webhookSecret())).isEqualTo(204);
        assertThat(invoices.history(entry))
                .filteredOn(text -> text.contains("accepts the invoice"))
                .hasSize(1);
    }

    @Test
    void theSecretMayAlsoComeInAHeaderOfItsOwn() throws Exception {
        var request = HttpRequest.newBuilder(calls.uri("/webhooks/storecove/events"))
                .header("Content-Type", "application/json")
                .header("X-Webhook-Secret", String.valueOf(account.webhookSecret()))
                .POST(HttpRequest.BodyPublishers.ofString("{\"ping\": \"" + UUID.randomUUID() + "\"}"));

        assertThat(calls.http(request).statusCode()).isEqualTo(204);
    }

    @Test
    void newsThatNobodyUnderstandsIsKept() throws Exception {
        var body = "{\"what\": \"" + UUID.randomUUID() + "\"}";

        assertThat(calls.push(body, account.webhookSecret())).isEqualTo(204);
        assertThat(calls.push("no JSON " + UUID.randomUUID(), account.webhookSecret()))
                .isEqualTo(204);

        assertThat(jdbc.sql("select count(*) from receipt where raw = ?")
                        .param(body)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void newsIsFetchedWhereStorecoveCannotCall() {
        var entry = invoices.reportHeld();
        var message = invoices.taken(entry).getFirst();
        messages.move(message.id(), StorecoveShelf.HELD, StorecoveShelf.SENT);
        var news = queue.add(StorecoveLife.event(message, "document_submission", "succeeded"));

        scheduled.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("StorecoveNews.pull"))
                .forEach(task -> task.getTask().getRunnable().run());

        invoices.settled(entry, CommunicationStatus.SUCCESSFUL);
        assertThat(jdbc.sql("select count(*) from sandbox_storecove_news where guid = ?")
                        .param(news.guid())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "wrong, 401"})
    void aStrangersKeyIsRefused(String key, int status) throws Exception {
        assertThat(calls.http(HttpRequest.newBuilder(calls.uri(StorecoveSandbox.PATH + "/webhook_instances/"))
                                .header("Authorization", "Bearer " + key))
                        .statusCode())
                .isEqualTo(status);
    }
}
