package letterbook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.MessageContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries one entry: makes the message, notes the intent, hands it to the provider, notes the outcome. Run again after a
 * crash at any point it goes on from what is noted; an attempt without an outcome is never repeated blindly.
 */
@Component
class SendJob {

    private static final Logger log = LoggerFactory.getLogger(SendJob.class);

    private final Ledger ledger;
    private final Channels channels;
    private final MessageMaker maker;
    private final RetryPolicy retries;
    private final Settlement settlement;
    private final Clock clock;

    SendJob(
            Ledger ledger,
            Channels channels,
            MessageMaker maker,
            RetryPolicy retries,
            Settlement settlement,
            Clock clock) {
        this.ledger = ledger;
        this.channels = channels;
        this.maker = maker;
        this.retries = retries;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** When to run again, or empty when the entry is settled. */
    Optional<Instant> run(long id) {
        var entry = ledger.find(id).orElseThrow();
        if (entry.isInFlight()) {
            ledger.fail(
                    id,
                    CommunicationStatus.FAILED,
                    CommunicationEntry.OUTCOME_UNKNOWN,
                    "Letterbook stopped while the provider had the message");
            return Optional.empty();
        }
        if (entry.status() != CommunicationStatus.GENERATING && entry.status() != CommunicationStatus.SENDING) {
            return Optional.empty();
        }
        var channel = channels.of(entry.type());
        if (channel.isEmpty()) {
            return failed(id, "CHANNEL_UNAVAILABLE", null);
        }
        var problem = channel.get().problemWith(entry.receiver());
        return problem.isPresent() ? failed(id, problem.get(), null) : send(entry, channel.get());
    }

    private Optional<Instant> send(CommunicationEntry entry, Channel channel) {
        var earlier = entry.attempt() == 0 ? Optional.<MessageContent>empty() : ledger.content(entry.id());
        Optional<MessageContent> content;
        try {
            content = earlier.isPresent() ? earlier : maker.make(entry, channel);
        } catch (RuntimeException broken) {
            log.warn("Entry {} could not be made", entry.id(), broken);
            return failed(entry.id(), "GENERATION_FAILED", broken.getMessage());
        }
        if (content.isEmpty()) {
            return failed(entry.id(), "SOURCE_EXPIRED", null);
        }
        var attachments = maker.attachments(entry);
        var started = ledger.startAttempt(entry.id(), channel.provider(), earlier.isPresent() ? null : content.get());
        var outcome = channel.send(new Delivery(
                started.id(),
                started.attempt(),
                started.receiver(),
                started.receiverName(),
                started.language(),
                content.get(),
                attachments));
        return settlement.record(() -> settle(started, outcome));
    }

    private Optional<Instant> settle(CommunicationEntry entry, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> {
                ledger.succeed(entry.id(), delivered.providerRef(), delivered.text());
                yield Optional.empty();
            }
            case Outcome.Refused refused -> {
                ledger.fail(entry.id(), refused.status(), refused.code(), refused.text());
                yield Optional.empty();
            }
            case Outcome.RetryLater later -> retryOrGiveUp(entry, later);
            case Outcome.Unknown unknown -> failed(entry.id(), CommunicationEntry.OUTCOME_UNKNOWN, unknown.text());
        };
    }

    private Optional<Instant> retryOrGiveUp(CommunicationEntry entry, Outcome.RetryLater later) {
        var now = clock.instant();
        var since = Duration.between(entry.createdAt(), now);
        var next = retries.next(entry.attempt(), since, later.notBefore()).map(now::plus);
        if (next.isEmpty()) {
            return failed(entry.id(), later.code(), later.text());
        }
        ledger.postpone(entry.id(), later.code(), later.text(), next.get());
        return next;
    }

    private Optional<Instant> failed(long id, String code, @Nullable String text) {
        ledger.fail(id, CommunicationStatus.FAILED, code, text);
        return Optional.empty();
    }
}
