package letterbook.channel.einvoice.storecove;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import letterbook.channel.einvoice.BuyerResponse;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.News;
import letterbook.dispatch.Receipt;
import letterbook.dispatch.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes news of Storecove, as it is sent to us and as it waits in Storecove's queue. That something was delivered counts only
 * with the proof, which is asked for.
 */
class StorecoveNews {

    private static final Logger log = LoggerFactory.getLogger(StorecoveNews.class);

    private static final int MOST_AT_ONCE = 500;

    private final StorecoveApi api;
    private final Receipts receipts;
    private final Clock clock;
    private final boolean pulls;

    StorecoveNews(StorecoveApi api, Receipts receipts, Clock clock, boolean pulls) {
        this.api = api;
        this.receipts = receipts;
        this.clock = clock;
        this.pulls = pulls;
    }

    /** Stores and applies it once, however often and on whichever way it comes; throws when the proof cannot be asked for. */
    Receipts.Taken take(String body) {
        var event = StorecoveEvent.of(read(body));
        var taken = receipts.take(new Receipt(
                StorecoveTransport.PROVIDER,
                fingerprint(body),
                about(event, body),
                clock.instant(),
                news(event),
                body));
        learn(event);
        return taken;
    }

    /** Where the answer to a submission was lost, the first news with our key tells its guid, by which later news may name it. */
    private void learn(StorecoveEvent event) {
        var entry = entryOf(event);
        if (entry.isPresent() && event.guid() != null) {
            receipts.alsoNamed(StorecoveTransport.PROVIDER, cut(event.guid()), entry.getAsLong());
        }
    }

    private static OptionalLong entryOf(StorecoveEvent event) {
        return event.key() == null ? OptionalLong.empty() : SubmissionKey.entryOf(event.key());
    }

    /** Fetches what waits; news is taken from the queue once it is stored. */
    @Scheduled(
            initialDelayString = "${letterbook.e-invoice.storecove.fetch:30s}",
            fixedDelayString = "${letterbook.e-invoice.storecove.fetch:1m}")
    void pull() {
        if (!pulls) {
            return;
        }
        try {
            for (int taken = 0; taken < MOST_AT_ONCE && takeNext(); taken++) {
                log.trace("One more");
            }
        } catch (ResourceAccessException | IllegalStateException later) {
            log.info("News of Storecove waits: {}", later.getMessage());
        }
    }

    private boolean takeNext() {
        var answer = api.nextNews();
        if (answer.status() != 200) {
            return false;
        }
        var instance = read(answer.body());
        var guid = instance.path("guid").asString("");
        if (guid.isEmpty()) {
            return false;
        }
        var body = instance.path("body");
        take(body.isString() ? body.asString() : body.toString());
        return api.forget(guid).isGood();
    }

    private News news(StorecoveEvent event) {
        return switch (event.kind()) {
            case DELIVERED -> delivered(event);
            case FAILED -> failed(event);
            case INVOICE_RESPONSE -> BuyerResponse.toInvoice(event.status(), event.clarifications());
            case MESSAGE_LEVEL_STATUS -> BuyerResponse.toMessage(event.status(), event.clarifications());
            case OTHER -> new News.Progress("Storecove reports: " + event.name());
        };
    }

    private News delivered(StorecoveEvent event) {
        if (event.guid() == null) {
            return new News.Progress("Storecove reports delivery without saying of what");
        }
        var proof = api.evidence(event.guid());
        // news with our key may be the only word of a submission of which the guid got lost: it comes again until it is
        // proven
        if (proof.status() >= 500 || proof.status() != 200 && event.key() != null) {
            throw new IllegalStateException("No proof yet: " + Refusals.text(proof));
        }
        return proof.status() == 200
                ? new News.Delivered(Evidence.text(proof.body()))
                : new News.Progress("Storecove reports delivery; the proof is still to come");
    }

    /** Storecove tries for a day before it gives up. */
    private static News failed(StorecoveEvent event) {
        var details = event.details() == null ? event.name() : event.details();
        var told = details.toLowerCase(Locale.ROOT);
        var code = told.contains("certificate")
                ? "PEPPOL_RECEIVER_CERTIFICATE"
                : told.contains("not registered") || told.contains("not found") || told.contains("no_action_taken")
                        ? "PEPPOL_RECIPIENT_UNKNOWN"
                        : "PEPPOL_ACCESS_POINT_UNAVAILABLE";
        return new News.Failed(
                code.equals("PEPPOL_RECIPIENT_UNKNOWN") ? CommunicationStatus.REJECTED : CommunicationStatus.FAILED,
                code,
                "Storecove could not deliver it: " + details);
    }

    /** By our own key where it is named: that also finds a submission of which the guid got lost. */
    private static Receipt.Reference about(StorecoveEvent event, String body) {
        var entry = entryOf(event);
        if (entry.isPresent()) {
            return new Receipt.Reference.Attempt(entry.getAsLong(), 1);
        }
        return new Receipt.Reference.ProviderRef(
                event.guid() == null ? "unknown " + fingerprint(body) : cut(event.guid()));
    }

    private static String cut(String guid) {
        return guid.length() <= 200 ? guid : guid.substring(0, 200);
    }

    private static String fingerprint(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(body.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
