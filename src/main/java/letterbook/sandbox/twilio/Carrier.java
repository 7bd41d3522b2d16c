package letterbook.sandbox.twilio;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.SandboxPace;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves messages on as an operator would, by their age: to the operator after a step, to the telephone after two. Each step
 * is taken in the database first, so that of several nodes one takes it, and reported after that; a node that dies in between
 * leaves a message without a report, as it happens with Twilio.
 */
@Component
@ConditionalOnSandbox
class Carrier {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final SandboxMessages messages;
    private final StatusCaller caller;
    private final SandboxPace pace;
    private final Clock clock;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Carrier(SandboxMessages messages, StatusCaller caller, SandboxPace pace, Clock clock) {
        this.messages = messages;
        this.caller = caller;
        this.pace = pace;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = SandboxPace.GLANCE)
    void carry() {
        Stream.of("accepted", "queued", "sent")
                .flatMap(state -> messages.inState(TwilioSwitch.PROVIDER, state).stream())
                .filter(this::isDue)
                .filter(message -> underWay.add(message.id()))
                .forEach(message -> threads.execute(() -> {
                    try {
                        step(message);
                    } finally {
                        underWay.remove(message.id());
                    }
                }));
    }

    private boolean isDue(SandboxMessage message) {
        var age = Duration.between(message.receivedAt(), clock.instant());
        if (!"sent".equals(message.state())) {
            return age.compareTo(pace.halves(2)) >= 0;
        }
        return switch (script(message).manner()) {
            case UNCONFIRMED -> false;
            case LATE -> age.compareTo(LATE) >= 0;
            case USUAL, DROP, TWICE, REVERSED, FORGED, SILENT, DOWN, TAKEN_THEN_DOWN ->
                age.compareTo(pace.halves(4)) >= 0;
        };
    }

    private void step(SandboxMessage message) {
        if ("sent".equals(message.state())) {
            var error = script(message).error();
            end(message, error == null ? "delivered" : "undelivered", error);
        } else {
            send(message);
        }
    }

    private void send(SandboxMessage message) {
        if (messages.move(message.id(), String.valueOf(message.state()), "sent")) {
            messages.note(
                    message.id(), TwilioNotes.of(message).sent(clock.instant()).written());
            if (script(message).manner() != TwilioScript.Manner.REVERSED) {
                report(message, "sent");
            }
        }
    }

    /** Its last word, also when a person says it. */
    void end(SandboxMessage message, String state, @Nullable Integer error) {
        var from = String.valueOf(message.state());
        if (messages.move(message.id(), from, state)) {
            var notes = TwilioNotes.of(message);
            var sent = notes.sentAt() == null ? notes.sent(clock.instant()) : notes;
            messages.note(message.id(), (error == null ? sent : sent.failed(error)).written());
            report(message, state);
            if (script(message).manner() == TwilioScript.Manner.REVERSED) {
                report(message, "sent");
            }
        }
    }

    private void report(SandboxMessage message, String state) {
        var now = messages.find(message.id()).orElse(message);
        switch (script(message).manner()) {
            case SILENT -> {
                // nobody is told
            }
            case FORGED -> caller.call(now, state, "wrong-token");
            case TWICE -> {
                caller.call(now, state, SandboxAccount.TOKEN);
                caller.call(now, state, SandboxAccount.TOKEN);
            }
            case USUAL, DROP, LATE, REVERSED, UNCONFIRMED, DOWN, TAKEN_THEN_DOWN ->
                caller.call(now, state, SandboxAccount.TOKEN);
        }
    }

    private static TwilioScript script(SandboxMessage message) {
        return TwilioScript.of(message.from(), message.to());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
