package letterbook.dispatch;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.MessageContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what is to be done with an entry, makes its message and notes the intent to hand it over, all in one
 * transaction: a run is as quick as its turns to the database are few.
 */
@Component
class Preparation {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    private final Workbench workbench;
    private final Ledger ledger;
    private final Channels channels;
    private final ProviderGate gate;
    private final Clock clock;

    Preparation(Workbench workbench, Ledger ledger, Channels channels, ProviderGate gate, Clock clock) {
        this.workbench = workbench;
        this.ledger = ledger;
        this.channels = channels;
        this.gate = gate;
        this.clock = clock;
    }

    /** Once this has returned a step, its call may be made. */
    @Transactional
    public Step next(long id) {
        return workbench.open(id).map(this::next).orElse(Step.Rest.FOR_GOOD);
    }

    private Step next(Work work) {
        var entry = work.entry();
        var channel = channels.of(entry.type());
        if (channel.isEmpty()) {
            return failed(work, "CHANNEL_UNAVAILABLE", null);
        }
        if (work.organisation().testMode() && !isWithProvider(entry)) {
            return capture(work, channel.get());
        }
        var provider = channel.get().provider(entry.receiver());
        var closed = gate.closedUntil(provider);
        if (closed.isPresent()) {
            return new Step.Rest(closed);
        }
        if (entry.tries().inFlight()) {
            return reconcile(work, channel.get(), provider);
        }
        return entry.awaitsReceipt() ? look(work, channel.get(), provider) : send(work, channel.get(), provider);
    }

    private static boolean isWithProvider(CommunicationEntry entry) {
        return entry.tries().inFlight() || entry.awaitsReceipt();
    }

    private Step reconcile(Work work, Channel channel, String provider) {
        var made = work.made();
        return made == null
                ? failed(
                        work,
                        "OUTCOME_UNKNOWN",
                        "The message is no longer kept, so the provider cannot be asked for it")
                : new Step.Attempt(work.entry(), provider, work.delivery(work.entry(), made), channel::reconcile);
    }

    private static Step look(Work work, Channel channel, String provider) {
        var made = work.made();
        return made == null
                ? Step.Rest.FOR_GOOD
                : new Step.Look(work.entry(), provider, work.delivery(work.entry(), made), channel::poll);
    }

    private Step send(Work work, Channel channel, String provider) {
        var entry = work.entry();
        var problem = problem(work, channel);
        if (problem.isPresent()) {
            return failed(work, problem.get(), null);
        }
        var opens = channel.opensAt(clock.instant());
        if (opens.isPresent()) {
            ledger.schedule(entry.id(), opens.get());
            return new Step.Rest(opens);
        }
        var full = gate.fullUntil(provider);
        return full.isPresent() ? new Step.Rest(full) : handOver(work, channel, provider);
    }

    private Step handOver(Work work, Channel channel, String provider) {
        return make(work, channel, content -> {
            var started = ledger.startAttempt(work.entry().id(), provider, work.made() == null ? content : null);
            return new Step.Attempt(started, provider, work.delivery(started, content), channel::send);
        });
    }

    /** In test mode nothing leaves: no provider, no pause and no office hours count. */
    private Step capture(Work work, Channel channel) {
        var problem = problem(work, channel);
        return problem.isPresent()
                ? failed(work, problem.get(), null)
                : make(work, channel, content -> {
                    ledger.capture(work.entry().id(), work.made() == null ? content : null);
                    return Step.Rest.FOR_GOOD;
                });
    }

    private static Optional<String> problem(Work work, Channel channel) {
        return channel.problemWith(work.entry().receiver(), work.customer().details());
    }

    private Step make(Work work, Channel channel, Function<MessageContent, Step> then) {
        Optional<MessageContent> content;
        try {
            content = Optional.ofNullable(work.made()).or(() -> work.make(channel));
        } catch (CannotBeMadeException atFault) {
            return failed(work, atFault.code(), atFault.text());
        } catch (RuntimeException broken) {
            log.warn("Entry {} could not be made", work.entry().id(), broken);
            return failed(work, "GENERATION_FAILED", broken.getMessage());
        }
        return content.map(then).orElseGet(() -> failed(work, "SOURCE_EXPIRED", null));
    }

    private Step failed(Work work, String code, @Nullable String text) {
        ledger.fail(work.entry().id(), CommunicationStatus.FAILED, code, text);
        return Step.Rest.FOR_GOOD;
    }
}
