package letterbook.dispatch;

import java.time.Instant;
import java.util.Optional;

/** How a run of a job ends. */
@FunctionalInterface
interface Ending {

    /** Notes what came of the run, in one transaction; tells when to run again, empty for never. */
    Optional<Instant> note();
}
