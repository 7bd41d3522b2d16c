package letterbook.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import letterbook.audit.AuditTable.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks the whole audit log after the start and every hour what came since, on each node. What it saw it remembers, and
 * writes to the application's log: who rewrites the whole chain in the database would have to change those too.
 */
@Component
class AuditWatch {

    private static final Logger log = LoggerFactory.getLogger(AuditWatch.class);

    private final AuditCheck check;
    private Place seen = Place.START;
    private volatile AuditFinding.@Nullable Broken broken;

    AuditWatch(AuditCheck check, MeterRegistry meters) {
        this.check = check;
        Gauge.builder("letterbook.audit.broken", () -> broken == null ? 0 : 1)
                .description("1 when the audit log was changed behind Letterbook's back")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void look() {
        var from = seen;
        check.check(from, (number, last) -> !Thread.currentThread().isInterrupted())
                .ifPresent(finding -> tell(from, finding));
    }

    /** What the last look found wrong. */
    Optional<AuditFinding.Broken> alarm() {
        return Optional.ofNullable(broken);
    }

    private void tell(Place from, AuditFinding finding) {
        switch (finding) {
            case AuditFinding.Intact intact -> {
                if (intact.rows() > from.number()) {
                    log.info(
                            "The audit log is as it was written up to row {}, whose seal is {}",
                            intact.rows(),
                            intact.seal());
                }
                seen = new Place(intact.rows(), intact.seal());
                broken = null;
            }
            case AuditFinding.Broken found -> {
                log.error("The audit log was changed in the database. {}", found.words());
                broken = found;
            }
        }
    }
}
