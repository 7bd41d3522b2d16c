package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationRequest;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.Urgency;
import letterbook.dispatch.TestPauses;
import letterbook.template.Scenario;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What Pingen reports by itself, in the shape in which it was seen to come. */
@IntegrationTest
class PingenWebhooksTest {

    @Autowired
    private RestTestClient http;

    @Autowired
    private PingenAccount account;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CommunicationQueries queries;

    @Autowired
    private TestPauses pauses;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openPingen() {
        pauses.end(PostChannel.PROVIDER);
    }

    @Test
    @WithMockUser(roles = {"READ_COMMUNICATION_ENTRY", "READ_MESSAGE_CONTENT"})
    void aPostedLetterThatComesBackIsFailedAndTheDetailsTellTheAddressThatPingenSuggests() {
        var letter = aPostedLetter();
        var entry = entryOf(letter);

        assertThat(report("undeliverable", undeliverable(id(), letter, "Recipient has moved.", true)))
                .isEqualTo(204);

        assertThat(status(entry)).isEqualTo(CommunicationStatus.FAILED);
        assertThat(lastLine(entry))
                .startsWith("POST_UNDELIVERABLE_MOVED")
                .endsWith("The letter came back: Recipient has moved. Pingen suggests another address.");
        assertThat(queries.details(entry.id()).orElseThrow().suggestion())
                .isEqualTo("Pingen suggests this address: Alex Meier, Example street 50A, 8051 Zuerich.");
    }

    @Test
    @WithMockUser(roles = "READ_COMMUNICATION_ENTRY")
    void whoMayNotReadContentLearnsNothingOfTheSuggestedAddress() {
        var letter = aPostedLetter();
        var entry = entryOf(letter);

        report("undeliverable", undeliverable(id(), letter, "Recipient has moved.", true));

        assertThat(queries.details(entry.id()).orElseThrow()).satisfies(details -> {
            assertThat(details.row().code()).isEqualTo("POST_UNDELIVERABLE_MOVED");
            assertThat(details.suggestion()).isNull();
            assertThat(details.toString()).doesNotContain("Alex Meier", "Example street", "Zuerich");
        });
    }

    @Test
    void aReportThatComesTwiceCountsOnce() {
        var letter = aPostedLetter();
        var entry = entryOf(letter);
        var body = undeliverable(id(), letter, "Recipient could not be determined.", false);
        report("undeliverable", body);
        var lines = lines(entry);

        assertThat(report("undeliverable", body)).isEqualTo(204);

        assertThat(lines(entry)).isEqualTo(lines);
    }

    @Test
    void aReportThatIsOvertakenChangesNothing() {
        var letter = aPostedLetter();
        var entry = entryOf(letter);
        report("undeliverable", undeliverable(id(), letter, "Recipient is deceased.", false));

        report("sent", sent(id(), letter));

        assertThat(status(entry)).isEqualTo(CommunicationStatus.FAILED);
        assertThat(lastLine(entry)).contains("ignored because the entry is already Failed");
    }

    @Test
    void aForgedReportIsRefusedAndNotStored() {
        var body = undeliverable("forged-" + id(), aPostedLetter(), "Recipient has moved.", false);

        assertThat(report("undeliverable", body, "0".repeat(64))).isEqualTo(403);
        assertThat(report("undeliverable", body, null)).isEqualTo(403);
        assertThat(report("undeliverable", body, signature(body + " "))).isEqualTo(403);

        assertThat(jdbc.sql("select count(*) from receipt where receipt_key like 'forged-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReportOfALetterThatNobodyKnowsWaits() {
        var report = id();

        assertThat(report("sent", sent(report, id()))).isEqualTo(204);

        assertThat(jdbc.sql("select waiting from receipt where provider = 'Pingen' and receipt_key = ?")
                        .param(report)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aKindOfReportThatNobodyKnowsIsNotedOnly() {
        var letter = aPostedLetter();
        var entry = entryOf(letter);

        var body = sent(id(), letter).replace("webhook_sent", "webhook_teleported");
        assertThat(report("", body)).isEqualTo(204);

        assertThat(status(entry)).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(lastLine(entry)).contains("Pingen reports: Handed to distributor");
    }

    @Test
    void onlyTheNewOrOnlyTheOldNameOfTheLetterIsEnough() {
        var letter = aPostedLetter();
        var entry = entryOf(letter);

        var old = sent(id(), letter).replace("\"deliverable\"", "\"something\"");
        report("sent", old);

        assertThat(lastLine(entry)).contains("Given to the postal service");
    }

    @Test
    void whatIsNoReportIsRefused() {
        assertThat(report("sent", "{}")).isEqualTo(400);
        assertThat(report("sent", "no json")).isEqualTo(400);
    }

    private String aPostedLetter() {
        var customer = customers.changeToPostOnly(customers.withEmail(null));
        var entry = acceptance.accept(
                new CommunicationRequest(Scenario.PORTAL_INVITATION, customer.number(), Map.of(), Urgency.INTERACTIVE),
                Actor.workflow("portal"));
        Awaitility.await().until(() -> status(entry) == CommunicationStatus.SUCCESSFUL);
        return String.valueOf(ledger.find(entry.id()).orElseThrow().providerRef());
    }

    private CommunicationEntry entryOf(String letter) {
        var id = jdbc.sql("select communication_id from provider_reference where provider = 'Pingen' and reference = ?")
                .param(letter)
                .query(Long.class)
                .single();
        return ledger.find(id).orElseThrow();
    }

    private CommunicationStatus status(CommunicationEntry entry) {
        return ledger.find(entry.id()).orElseThrow().status();
    }

    private String lastLine(CommunicationEntry entry) {
        return jdbc.sql("select concat(coalesce(code, ''), ' ', coalesce(text, '')) from communication_history"
                        + " where communication_id = ? order by id desc limit 1")
                .param(entry.id())
                .query(String.class)
                .single();
    }

    private long lines(CommunicationEntry entry) {
        return jdbc.sql("select count(*) from communication_history where communication_id = ?")
                .param(entry.id())
                .query(Long.class)
                .single();
    }

    private int report(String category, String body) {
        return report(category, body, signature(body));
    }

    private int report(String category, String body, @Nullable String signature) {
        var request = http.post()
                .uri("/webhooks/pingen" + (category.isEmpty() ? "" : "/" + category))
                .contentType(MediaType.APPLICATION_JSON);
        if (signature != null) {
            request.header("Signature", signature);
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    String.valueOf(account.webhookKey()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String sent(String report, String letter) {
        return """
                {"data": {"type": "webhook_sent", "id": "%s",
                  "attributes": {"url": "https:\\/\\/letterbook.example\\/webhooks", "created_at": "2026-07-29T11:23:11+0200"},
                  "relationships": {
                    "deliverable": {"data": {"type": "letters", "id": "%s"}},
                    "event": {"data": {"type": "deliverables_events", "id": "068a5ac1"}},
                    "letter": {"data": {"type": "letters", "id": "%s"}}}},
                 "included": [
                  {"type": "letters", "id": "%s", "attributes": {"status": "sent", "delivery_product": "postag_b"}},
                  {"type": "deliverables_events", "id": "068a5ac1", "attributes": {"code": "transferred_to_distributor",
                    "name": "Handed to distributor", "producer": "Printcenter", "emitted_at": "2026-07-29T11:21:09+0200"}}]}
                """.formatted(report, letter, letter, letter);
    }

    private static String undeliverable(String report, String letter, String reason, boolean corrected) {
        var address = corrected
                ? "{\"name\": \"Alex Meier\", \"street\": \"Example street\", \"number\": \"50A\", \"zip\": \"8051\","
                        + " \"city\": \"Zuerich\"}"
                : "null";
        return """
                {"data": {"type": "webhook_undeliverable", "id": "%s",
                  "attributes": {"reason": "%s", "corrected_address": %s, "created_at": "2026-07-29T11:23:11+0200"},
                  "relationships": {
                    "deliverable": {"data": {"type": "letters", "id": "%s"}},
                    "event": {"data": {"type": "deliverables_events", "id": "068a5ac1"}}}},
                 "included": [
                  {"type": "letters", "id": "%s", "attributes": {"status": "undeliverable"}},
                  {"type": "deliverables_events", "id": "068a5ac1", "attributes": {"code": "undeliverable",
                    "name": "Undeliverable", "producer": "Post CH AG", "emitted_at": "2026-07-29T11:21:09+0200"}}]}
                """.formatted(report, reason, address, letter, letter);
    }
}
