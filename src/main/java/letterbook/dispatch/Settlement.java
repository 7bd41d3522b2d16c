package letterbook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.News;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns from an outcome at once; tells how it is to be noted and when to go on with the entry. */
@Component
class Settlement {

    private static final Duration NEXT_LOOK = Duration.ofMinutes(1);
    private static final Duration LOOK_FOR_LOST = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Receipts receipts;
    private final ProviderGate gate;
    private final RetryPolicy retries;
    private final Clock clock;

    Settlement(Ledger ledger, Receipts receipts, ProviderGate gate, RetryPolicy retries, Clock clock) {
        this.ledger = ledger;
        this.receipts = receipts;
        this.gate = gate;
        this.retries = retries;
        this.clock = clock;
    }

    /** Notes what came of an attempt. */
    Ending ofAttempt(CommunicationEntry entry, String provider, Outcome outcome) {
        var pause = gate.saw(provider, outcome);
        return () -> switch (outcome) {
            case Outcome.RetryLater later
            when pause.isPresent() -> hold(entry, later.code(), later.text(), pause.get());
            case Outcome.RetryLater later -> retryOrGiveUp(entry, later);
            case Outcome.OutOfOrder out -> hold(entry, out.code(), out.text(), pause.orElseThrow());
            case Outcome.AskLater later -> askLater(entry, later, pause);
            case Outcome.Unknown unknown -> {
                ledger.fail(entry.id(), CommunicationStatus.FAILED, CommunicationEntry.OUTCOME_UNKNOWN, unknown.text());
                yield Optional.empty();
            }
            case Outcome.Accepted accepted -> accept(entry, provider, accepted);
            case Outcome.Delivered delivered -> done(entry, delivered);
            case Outcome.Refused refused -> done(entry, refused);
            case Outcome.Withdrawn withdrawn -> done(entry, withdrawn);
        };
    }

    /** Notes what a provider answered when it was asked for news of what it had accepted. */
    Ending ofLook(CommunicationEntry entry, String provider, Outcome outcome) {
        var pause = gate.saw(provider, outcome);
        var now = clock.instant();
        return () -> {
            // its receipts may come at the same moment
            ledger.lock(entry.id());
            return switch (outcome) {
                case Outcome.RetryLater later ->
                    Optional.of(now.plus(later.notBefore() == null ? NEXT_LOOK : later.notBefore()));
                case Outcome.AskLater later -> Optional.of(now.plus(later.after()));
                case Outcome.OutOfOrder _ -> pause;
                case Outcome.Unknown _ -> Optional.of(now.plus(LOOK_FOR_LOST));
                case Outcome.Accepted accepted -> accept(entry, provider, accepted);
                case Outcome.Delivered delivered -> done(entry, delivered);
                case Outcome.Refused refused -> done(entry, refused);
                case Outcome.Withdrawn withdrawn -> done(entry, withdrawn);
            };
        };
    }

    private Optional<Instant> done(CommunicationEntry entry, Outcome.Delivered delivered) {
        ledger.succeed(entry.id(), delivered.providerRef(), delivered.text());
        return Optional.empty();
    }

    private Optional<Instant> done(CommunicationEntry entry, Outcome.Refused refused) {
        ledger.fail(entry.id(), refused.status(), refused.code(), refused.text());
        return Optional.empty();
    }

    private Optional<Instant> done(CommunicationEntry entry, Outcome.Withdrawn withdrawn) {
        ledger.withdraw(entry.id(), withdrawn.text());
        return Optional.empty();
    }

    private Optional<Instant> accept(CommunicationEntry entry, String provider, Outcome.Accepted accepted) {
        var now = clock.instant();
        ledger.lock(entry.id());
        receipts.expect(provider, accepted.providerRef(), entry);
        ledger.accept(entry.id(), accepted.providerRef(), accepted.text(), now.plus(accepted.newsWithin()));
        receipts.takeWaiting(provider, accepted.providerRef());
        return Optional.ofNullable(accepted.lookAfter()).map(now::plus);
    }

    /** The attempt stays in flight, so that the next step is to ask for it. */
    private Optional<Instant> askLater(CommunicationEntry entry, Outcome.AskLater later, Optional<Instant> pause) {
        ledger.take(entry.id(), new News.Progress(later.text()));
        return pause.or(() -> Optional.of(clock.instant().plus(later.after())));
    }

    private Optional<Instant> hold(CommunicationEntry entry, String code, @Nullable String text, Instant until) {
        ledger.hold(entry.id(), code, text, until);
        return Optional.of(until);
    }

    private Optional<Instant> retryOrGiveUp(CommunicationEntry entry, Outcome.RetryLater later) {
        var now = clock.instant();
        var tries = entry.tries();
        var since = Duration.between(Optional.ofNullable(tries.since()).orElse(entry.createdAt()), now);
        var next = retries.next(Math.max(tries.inSeries(), 1), since, later.notBefore())
                .map(now::plus);
        if (next.isEmpty()) {
            ledger.fail(entry.id(), CommunicationStatus.FAILED, later.code(), later.text());
            return next;
        }
        ledger.postpone(entry.id(), later.code(), later.text(), next.get());
        return next;
    }
}
