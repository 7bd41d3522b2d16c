package letterbook.channel.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import letterbook.channel.post.PingenException.Kind;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.News;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every event of Pingen, and what it means here. */
class PingenMeaningsTest {

    private static final ErrorCatalogue CATALOGUE = new ErrorCatalogue();

    private final PingenWords words = new PingenWords(CATALOGUE);
    private final PingenNews news = new PingenNews(CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "validating, CHECKING",
        "fixing, CHECKING",
        "valid, READY",
        "action_required, FAULTY",
        "invalid, FAULTY",
        "unprintable, FAULTY",
        "expired, FAULTY",
        "submitted, HANDED_OVER",
        "accepted, HANDED_OVER",
        "transferring, HANDED_OVER",
        "inspection, HANDED_OVER",
        "processing, PRINTING",
        "printing, PRINTING",
        "awaiting_credits, NEEDS_CREDIT",
        "sent, POSTED",
        "delivered, DELIVERED",
        "undeliverable, RETURNED",
        "rejected, REJECTED",
        "cancelling, CANCELLING",
        "cancelled, CANCELLED",
        "teleporting, UNKNOWN",
        "'', UNKNOWN"
    })
    void everyStatusHasItsStage(String status, LetterStage stage) {
        assertThat(LetterStage.of(status)).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "action_required, FAILED, POST_ACTION_REQUIRED",
        "invalid, FAILED, POST_INVALID",
        "unprintable, FAILED, POST_UNPRINTABLE",
        "expired, FAILED, POST_EXPIRED",
        "rejected, REJECTED, POST_REJECTED"
    })
    void aRedStatusWithoutAnEventExplainsItself(String status, CommunicationStatus red, String code) {
        var refused = words.refused(new PingenLetter("1", status, "", false), List.of());

        assertThat(refused.status()).isEqualTo(red);
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "file_not_a4_portrait, FAILED",
        "file_too_many_pages, FAILED",
        "file_size_over_limit, FAILED",
        "file_not_readable, FAILED",
        "invalid_pdf_binary_content, FAILED",
        "file_not_found, FAILED",
        "file_removed, FAILED",
        "meta_data_failed_requirements, FAILED",
        "change_address_position, FAILED",
        "content_failed_inspection, REJECTED",
        "rejected_from_printcenter, REJECTED",
        "shipping_country_blocked, REJECTED",
        "shipping_organization_country_blocked, REJECTED",
        "unable_to_find_delivery_product, FAILED",
        "waiting_for_funds_expired, FAILED",
        "waiting_for_legitimacy_expired, FAILED"
    })
    void anEventThatEndsALetterIsExplainedWhenAskedAndWhenReported(String code, CommunicationStatus red) {
        var key = "POST_" + code.toUpperCase(Locale.ROOT);

        var asked = words.refused(
                new PingenLetter("1", "invalid", "", false), List.of(new PingenApi.Event(code, "Told", "Pingen", "")));

        assertThat(asked).isEqualTo(new Outcome.Refused(red, key, "Pingen: Told"));
        assertThat(read("webhook_issues", code, "validating")).isEqualTo(new News.Failed(red, key, "Pingen: Told"));
    }

    @ParameterizedTest
    @CsvSource({"content_inspection_error", "waiting_for_funds", "waiting_for_legitimacy", "cancellation_rejected"})
    void anEventThatEndsNothingIsNoted(String code) {
        assertThat(read("webhook_issues", code, "submitted")).isEqualTo(new News.Progress("Pingen: Told"));
    }

    @Test
    void anIssueThatNobodyKnowsIsNotedUnlessTheLetterIsRed() {
        assertThat(read("webhook_issues", "gremlins", "processing"))
                .isEqualTo(new News.Progress("Pingen reports an issue: Told"));
        assertThat(read("webhook_issues", "gremlins", "rejected"))
                .isEqualTo(new News.Failed(CommunicationStatus.REJECTED, "POST_REJECTED", "Pingen: Told"));
    }

    @ParameterizedTest
    @CsvSource({
        "Recipient has moved., POST_UNDELIVERABLE_MOVED",
        "Empfänger verzogen, POST_UNDELIVERABLE_MOVED",
        "A déménagé, POST_UNDELIVERABLE_MOVED",
        "Empfänger verstorben, POST_UNDELIVERABLE_DECEASED",
        "Recipient could not be determined at the specified address., POST_UNDELIVERABLE_UNKNOWN",
        "Unbekannt, POST_UNDELIVERABLE_UNKNOWN",
        "Kein Briefkasten, POST_UNDELIVERABLE_NO_LETTERBOX",
        "Annahme verweigert, POST_UNDELIVERABLE_REFUSED",
        "Nicht abgeholt, POST_UNDELIVERABLE_UNCLAIMED",
        "Undeliverable, POST_UNDELIVERABLE"
    })
    void whyALetterCameBackIsRecognised(String told, String code) {
        assertThat(ReturnReason.of(told).code()).isEqualTo(code);
        assertThat(CATALOGUE.find(code)).isPresent();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(Kind.NO_ANSWER, "", new Outcome.RetryLater("POST_CONNECT", "why", null)),
                failure(Kind.DOWN, "", new Outcome.RetryLater("POST_UNAVAILABLE", "why", null)),
                failure(Kind.BUSY, "", new Outcome.RetryLater("POST_RATE_LIMIT", "why", Duration.ofSeconds(7))),
                failure(Kind.NO_ACCESS, "", new Outcome.OutOfOrder("POST_AUTH", "why")),
                failure(Kind.NOT_ALLOWED, "", new Outcome.OutOfOrder("POST_FORBIDDEN", "why")),
                failure(Kind.NO_CREDIT, "", new Outcome.OutOfOrder("POST_WAITING_FOR_FUNDS", "why")),
                failure(Kind.WRONG_STATE, "", new Outcome.RetryLater("POST_WRONG_STATE", "why", null)),
                failure(
                        Kind.REFUSED,
                        "shipping_country_blocked",
                        new Outcome.Refused(CommunicationStatus.REJECTED, "POST_SHIPPING_COUNTRY_BLOCKED", "why")),
                failure(
                        Kind.REFUSED,
                        "gremlins",
                        new Outcome.Refused(CommunicationStatus.FAILED, "POST_REQUEST_REFUSED", "why")));
    }

    private static Arguments failure(Kind kind, String code, Outcome outcome) {
        return Arguments.of(kind, code, outcome);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aCallThatFailedSaysWhetherTheLetterOrTheAccountIsAtFault(Kind kind, String code, Outcome outcome) {
        var patience = kind == Kind.BUSY ? Duration.ofSeconds(7) : null;

        assertThat(words.failed(new PingenException(kind, code, "why", patience)))
                .isEqualTo(outcome);
    }

    private @Nullable News read(String type, String code, String status) {
        var body = """
                {"data": {"type": "%s", "id": "r1", "attributes": {"reason": "Told"},
                  "relationships": {"letter": {"data": {"id": "l1"}}, "event": {"data": {"id": "e1"}}}},
                 "included": [{"id": "l1", "attributes": {"status": "%s"}}, {"id": "e1", "attributes": {"code": "%s"}}]}
                """.formatted(type, status, code);
        return news.read(body, Instant.EPOCH).orElseThrow().news();
    }
}
