package letterbook.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.MessageContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries one entry: makes the message, notes the intent, hands it to the provider, notes the outcome, asks for news. Run
 * again after a crash at any point it goes on from what is noted; an attempt without an outcome is never repeated blindly.
 */
@Component
class SendJob {

    private static final Logger log = LoggerFactory.getLogger(SendJob.class);

    private final Workbench workbench;
    private final Ledger ledger;
    private final Channels channels;
    private final ProviderGate gate;
    private final Settlement settlement;
    private final Clock clock;

    SendJob(
            Workbench workbench,
            Ledger ledger,
            Channels channels,
            ProviderGate gate,
            Settlement settlement,
            Clock clock) {
        this.workbench = workbench;
        this.ledger = ledger;
        this.channels = channels;
        this.gate = gate;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** When to run again, or empty when there is nothing left to do. */
    Optional<Instant> run(long id) {
        return workbench.open(id).flatMap(this::carry);
    }

    private Optional<Instant> carry(Work work) {
        var entry = work.entry();
        var channel = channels.of(entry.type());
        if (channel.isEmpty()) {
            return failed(work, "CHANNEL_UNAVAILABLE", null);
        }
        var provider = channel.get().provider(entry.receiver());
        var closed = gate.closedUntil(provider);
        if (closed.isPresent()) {
            return closed;
        }
        if (entry.tries().inFlight()) {
            return reconcile(work, channel.get(), provider);
        }
        return entry.awaitsReceipt() ? look(work, channel.get(), provider) : send(work, channel.get(), provider);
    }

    private Optional<Instant> reconcile(Work work, Channel channel, String provider) {
        var made = work.made();
        var outcome = made == null
                ? new Outcome.Unknown("The message is no longer kept, so the provider cannot be asked for it")
                : channel.reconcile(work.delivery(work.entry(), made));
        return settlement.ofAttempt(work.entry(), provider, outcome);
    }

    private Optional<Instant> look(Work work, Channel channel, String provider) {
        var made = work.made();
        return made == null
                ? Optional.empty()
                : settlement.ofLook(work.entry(), provider, channel.poll(work.delivery(work.entry(), made)));
    }

    private Optional<Instant> send(Work work, Channel channel, String provider) {
        var entry = work.entry();
        var problem = channel.problemWith(entry.receiver());
        if (problem.isPresent()) {
            return failed(work, problem.get(), null);
        }
        var opens = channel.opensAt(clock.instant());
        if (opens.isPresent()) {
            ledger.schedule(entry.id(), opens.get());
            return opens;
        }
        var full = gate.fullUntil(provider);
        if (full.isPresent()) {
            return full;
        }
        Optional<MessageContent> content;
        try {
            content = Optional.ofNullable(work.made()).or(() -> work.make(channel));
        } catch (CannotBeMadeException atFault) {
            return failed(work, atFault.code(), atFault.text());
        } catch (RuntimeException broken) {
            log.warn("Entry {} could not be made", entry.id(), broken);
            return failed(work, "GENERATION_FAILED", broken.getMessage());
        }
        return content.isEmpty()
                ? failed(work, "SOURCE_EXPIRED", null)
                : handOver(work, channel, provider, content.get());
    }

    private Optional<Instant> handOver(Work work, Channel channel, String provider, MessageContent content) {
        var started = ledger.startAttempt(work.entry().id(), provider, work.made() == null ? content : null);
        var outcome = channel.send(work.delivery(started, content));
        return settlement.ofAttempt(started, provider, outcome);
    }

    private Optional<Instant> failed(Work work, String code, @Nullable String text) {
        ledger.fail(work.entry().id(), CommunicationStatus.FAILED, code, text);
        return Optional.empty();
    }
}
