package letterbook.channel.einvoice.storecove;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.PeppolInvoicesForTests;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorecoveTransportTest {

    private static final String SUBMIT = "/document_submissions";
    private static final String EVIDENCE = "/document_submissions/g-1/evidence/sending";
    private static final String REPEATED =
            "[{\"source\":\"idempotencyGuid\",\"details\":\"This idempotencyGuid has already been used\"}]";
    private static final long ENTRY = 0x07AB_CDEF_1234_5678L;
    private static final Instant SENT = Instant.parse("2026-11-23T13:03:00Z");
    private static final byte[] UBL = "<Invoice>é</Invoice>".getBytes(StandardCharsets.UTF_8);

    private final FakeStorecove storecove = new FakeStorecove();
    private final StorecoveTransport transport = transportTo(storecove.account(), SENT.plusSeconds(1));

    @AfterEach
    void close() {
        storecove.close();
    }

    @Test
    void anInvoiceIsSubmittedAsTheInterfaceSays() {
        storecove.on(SUBMIT, 200, "{\"guid\":\"g-1\"}");

        var outcome = transport.send(delivery(1, null));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.providerRef()).isEqualTo("g-1");
            assertThat(accepted.lookAfter()).isEqualTo(Duration.ofSeconds(5));
        });
        var look = storecove.calls("/discovery/receives").getFirst();
        assertThat(look.json().at("/scheme").asString()).isEqualTo("NL:KVK");
        assertThat(look.json().at("/identifier").asString()).isEqualTo("60881119");
        assertThat(look.json().at("/network").asString()).isEqualTo("peppol");
        assertThat(look.json().at("/metaScheme").asString()).isEqualTo("iso6523-actorid-upis");
        assertThat(look.json().at("/documentTypes/0").asString()).isEqualTo("invoice");
        assertThat(storecove.calls(SUBMIT)).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.authorization()).isEqualTo("Bearer key-1");
            var json = call.json();
            assertThat(json.at("/legalEntityId").asLong()).isEqualTo(4711);
            assertThat(json.at("/idempotencyGuid").asString())
                    .isEqualTo(SubmissionKey.of(ENTRY).toString());
            assertThat(json.at("/routing/eIdentifiers/0/scheme").asString()).isEqualTo("NL:KVK");
            assertThat(json.at("/routing/eIdentifiers/0/id").asString()).isEqualTo("60881119");
            assertThat(json.at("/document/documentType").asString()).isEqualTo("invoice");
            assertThat(json.at("/document/rawDocumentData/parseStrategy").asString())
                    .isEqualTo("ubl");
            assertThat(Base64.getDecoder()
                            .decode(json.at("/document/rawDocumentData/document")
                                    .asString()))
                    .isEqualTo(UBL);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "401 | {\"error\":\"Unauthorized\"} | OutOfOrder | PEPPOL_CREDENTIALS",
                "403 | - | OutOfOrder | PEPPOL_CREDENTIALS",
                "422 | [{\"source\":\"document\",\"details\":\"not valid\"}] | FAILED | PEPPOL_VALIDATION_FAILED",
                "400 | - | FAILED | PEPPOL_VALIDATION_FAILED",
                "422 | [{\"source\":\"routing\",\"details\":\"no route\"}] | REJECTED | PEPPOL_RECIPIENT_UNKNOWN",
                "429 | - | RetryLater | PEPPOL_PROVIDER_BUSY",
                "500 | oops | AskLater | PEPPOL_ANSWER_LOST",
                "503 | - | AskLater | PEPPOL_ANSWER_LOST",
                "0   | - | AskLater | PEPPOL_ANSWER_LOST"
            })
    void whatStorecoveAnswersToASubmission(int status, @Nullable String body, String outcome, String code) {
        storecove.on(SUBMIT, status, body == null ? "" : body);

        assertThat(inShort(transport.send(delivery(1, null)))).isEqualTo(outcome + " " + code);
        assertThat(new ErrorCatalogue().find(code)).isPresent();
    }

    @Test
    void theWordsOfARefusalAreShown() {
        storecove.on(SUBMIT, 422, "[{\"source\":\"document\",\"details\":\"BR-01 is broken\"}]");

        assertThat(transport.send(delivery(1, null)).text())
                .isEqualTo("Storecove answered 422: document: BR-01 is broken");
    }

    @Test
    void howLongToWaitIsObeyed() {
        storecove.on(SUBMIT, 429, "", "17");

        assertThat(transport.send(delivery(1, null)))
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.notBefore()).isEqualTo(Duration.ofSeconds(17)));
    }

    @ParameterizedTest
    @ValueSource(ints = {FakeStorecove.DROP, 500, 502, 503, 504})
    void aSubmissionWhoseAnswerIsLostIsRepeatedUnderTheSameKeyAndTakenOnce(int lost) {
        storecove.on(SUBMIT, lost, "").on(SUBMIT, 422, REPEATED);

        var outcome = transport.send(delivery(1, null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.providerRef()).isEqualTo("key " + SubmissionKey.of(ENTRY)));
        assertThat(storecove.calls(SUBMIT)).hasSize(2);
        assertThat(storecove.calls(SUBMIT).stream()
                        .map(call -> call.json().at("/idempotencyGuid").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aSubmissionThatDidNotArriveIsTakenByItsRepetition() {
        storecove.on(SUBMIT, 503, "").on(SUBMIT, 200, "{\"guid\":\"g-1\"}");

        assertThat(transport.send(delivery(1, null)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.providerRef()).isEqualTo("g-1"));
    }

    @Test
    void whileStorecoveIsAwayNothingIsSentAndNothingIsKnown() {
        var nowhere = new StorecoveAccount(ServiceAddress.of(URI.create("http://localhost:1")), "key", 1, null);

        assertThat(inShort(transportTo(nowhere, SENT).send(delivery(1, null))))
                .isEqualTo("RetryLater PEPPOL_PROVIDER_UNAVAILABLE");
        assertThat(inShort(transportTo(nowhere, SENT).reconcile(delivery(1, null))))
                .isEqualTo("AskLater PEPPOL_ANSWER_LOST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "200 | {\"code\":\"nOK\"} | 404 | -                  | REJECTED PEPPOL_RECIPIENT_UNKNOWN       | 0",
                "200 | {\"code\":\"nOK\"} | 200 | {\"code\":\"nOK\"} | REJECTED PEPPOL_RECIPIENT_UNKNOWN       | 0",
                "200 | {\"code\":\"nOK\"} | 200 | {\"code\":\"OK\"}  | REJECTED PEPPOL_DOCUMENT_NOT_SUPPORTED  | 0",
                "200 | {\"code\":\"OK\"}  | -1  | -                  | Accepted                                | 1",
                "200 | {\"huh\":true}     | -1  | -                  | Accepted                                | 1",
                "404 | -                  | -1  | -                  | Accepted                                | 1",
                "401 | -                  | -1  | -                  | OutOfOrder PEPPOL_CREDENTIALS           | 0",
                "429 | -                  | -1  | -                  | RetryLater PEPPOL_PROVIDER_BUSY         | 0",
                "503 | -                  | -1  | -                  | RetryLater PEPPOL_PROVIDER_UNAVAILABLE  | 0",
                "0   | -                  | -1  | -                  | RetryLater PEPPOL_PROVIDER_UNAVAILABLE  | 0"
            })
    void whoTakesNoInvoicesGetsNone(
            int receives, @Nullable String body, int exists, @Nullable String then, String outcome, int submissions) {
        storecove
                .anew("/discovery/receives")
                .on("/discovery/receives", receives, body == null ? "" : body)
                .on(SUBMIT, 200, "{\"guid\":\"g-1\"}");
        if (exists > 0) {
            storecove.on("/discovery/exists", exists, then == null ? "" : then);
        }

        assertThat(inShort(transport.send(delivery(1, null)))).isEqualTo(outcome);
        assertThat(storecove.calls(SUBMIT)).hasSize(submissions);
    }

    @Test
    void aLaterTryDoesNotLookUpTheReceiverSinceAnEarlierOneMayHaveArrived() {
        storecove.on(SUBMIT, 422, REPEATED);

        assertThat(transport.send(delivery(2, null))).isInstanceOf(Outcome.Accepted.class);
        assertThat(storecove.calls("/discovery/receives")).isEmpty();
    }

    @Test
    void anAttemptThatACrashCutOffIsFoundOutByRepeatingIt() {
        storecove.on(SUBMIT, 422, REPEATED).on(SUBMIT, 200, "{\"guid\":\"g-1\"}");

        assertThat(transport.reconcile(delivery(1, null)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.providerRef()).startsWith("key "));
        assertThat(transport.reconcile(delivery(1, null)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.providerRef()).isEqualTo("g-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "200 | {\"evidence\":{\"message_id\":\"m@ap\",\"receiving_accesspoint\":\"POP000001\"}} | Delivered",
                "404 | - | Accepted",
                "401 | - | OutOfOrder PEPPOL_CREDENTIALS",
                "422 | - | RetryLater PEPPOL_PROVIDER_UNAVAILABLE",
                "503 | - | RetryLater PEPPOL_PROVIDER_UNAVAILABLE",
                "0   | - | RetryLater PEPPOL_PROVIDER_UNAVAILABLE"
            })
    void theProofDecides(int status, @Nullable String body, String outcome) {
        storecove.on(EVIDENCE, status, body == null ? "" : body);

        var told = transport.poll(delivery(1, "g-1"));

        assertThat(inShort(told)).isEqualTo(outcome);
        if (told instanceof Outcome.Delivered delivered) {
            assertThat(delivered.text()).isEqualTo("Delivered to the recipient’s access point POP000001, message m@ap");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "90, PT1M", "3600, PT15M"})
    void theLongerTheProofTakesTheLessOftenItIsAskedFor(long seconds, Duration next) {
        storecove.on(EVIDENCE, 404, "");

        assertThat(transportTo(storecove.account(), SENT.plusSeconds(seconds)).poll(delivery(1, "g-1")))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.lookAfter()).isEqualTo(next));
    }

    @Test
    void aSubmissionWithoutAKnownNameIsNotAskedFor() {
        assertThat(transport.poll(delivery(1, "key " + SubmissionKey.of(ENTRY))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 65_535, 65_536, ENTRY, Long.MAX_VALUE})
    void aKeyTellsWhoseItIs(long entry) {
        var key = SubmissionKey.of(entry);

        assertThat(key.version()).isEqualTo(8);
        assertThat(key.variant()).isEqualTo(2);
        assertThat(SubmissionKey.entryOf(key.toString())).hasValue(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000-0000-0000-0000-000000000000", "7f2f1b6e-4b5a-4a0e-8f0e-0a1b2c3d4e5f"})
    void aKeyOfSomebodyElseTellsNothing(String key) {
        assertThat(SubmissionKey.entryOf(key)).isEmpty();
    }

    private static StorecoveTransport transportTo(StorecoveAccount account, Instant now) {
        return new StorecoveTransport(
                new StorecoveApi(account), PeppolInvoicesForTests.make(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Delivery delivery(int attempt, @Nullable String reference) {
        return new Delivery(
                ENTRY,
                attempt,
                SENT,
                reference,
                "0106:60881119",
                "Van Dijk",
                "nl",
                new MessageContent(
                        null, null, "Invoice", new MessageContent.Document("ubl.xml", "application/xml", UBL)),
                List.of());
    }

    private static String inShort(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "Accepted";
            case Outcome.Delivered _ -> "Delivered";
            case Outcome.Refused refused -> refused.status() + " " + refused.code();
            case Outcome.RetryLater later -> "RetryLater " + later.code();
            case Outcome.OutOfOrder out -> "OutOfOrder " + out.code();
            case Outcome.Unknown _ -> "Unknown";
            case Outcome.Withdrawn _ -> CommunicationStatus.SKIPPED.name();
            case Outcome.AskLater later -> "AskLater " + later.code();
        };
    }
}
