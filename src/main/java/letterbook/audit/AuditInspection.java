package letterbook.audit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import letterbook.audit.AuditTable.Place;
import letterbook.security.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets auditors check that nobody changed the audit log. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.READ_AUDIT_LOG + "')")
public class AuditInspection {

    /** More often than that a page need not be told how far the check is. */
    private static final Duration BETWEEN_TWO_WORDS = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(AuditInspection.class);

    private final AuditCheck check;
    private final AuditWatch watch;

    AuditInspection(AuditCheck check, AuditWatch watch) {
        this.check = check;
        this.watch = watch;
    }

    /** What this node's last look, within the hour, found wrong, in words. */
    public Optional<String> alarm() {
        return watch.alarm().map(AuditFinding.Broken::words);
    }

    /** How a check stands. */
    public sealed interface State {

        /** @param reached row that was checked last */
        record Running(long reached, long last) implements State {}

        record Done(AuditFinding finding) implements State {}

        /** The database did not answer; the cause stands in the application's log. */
        record Failed() implements State {}
    }

    /**
     * Checks all rows in the background.
     *
     * @param told on another thread, several times, last with {@link State.Done} or {@link State.Failed}
     * @return gives it up
     */
    public Runnable start(Consumer<State> told) {
        var goOn = new AtomicBoolean(true);
        Thread.ofVirtual().name("audit-check").start(() -> run(told, goOn));
        return () -> goOn.set(false);
    }

    private void run(Consumer<State> told, AtomicBoolean goOn) {
        var next = new AtomicLong(System.nanoTime());
        try {
            check.check(Place.START, (reached, last) -> {
                        var now = System.nanoTime();
                        if (now - next.get() >= 0) {
                            next.set(now + BETWEEN_TWO_WORDS.toNanos());
                            told.accept(new State.Running(reached, last));
                        }
                        return goOn.get();
                    })
                    .ifPresent(finding -> told.accept(new State.Done(finding)));
        } catch (RuntimeException broken) {
            log.error("The audit log could not be checked", broken);
            told.accept(new State.Failed());
        }
    }
}
