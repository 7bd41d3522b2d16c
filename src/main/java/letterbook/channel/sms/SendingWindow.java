package letterbook.channel.sms;

import java.time.Instant;
import java.util.Optional;

/** When text messages may leave. */
@FunctionalInterface
interface SendingWindow {

    /** The next opening; empty for now. */
    Optional<Instant> opensAt(Instant now);
}
