package letterbook.channel.einvoice.as4;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells the operator after a start when our access point could send nothing, before an invoice finds out. */
class KeysAtStart {

    private static final Logger log = LoggerFactory.getLogger(KeysAtStart.class);

    private static final Duration RENEWAL = Duration.ofDays(60);

    private final As4Account account;
    private final Clock clock;

    KeysAtStart(As4Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("as4-keys").start(this::look);
    }

    private void look() {
        try {
            var keys = account.keys().get();
            keys.checkTime(clock.instant());
            var until = keys.certificate().getNotAfter().toInstant();
            if (clock.instant().plus(RENEWAL).isAfter(until)) {
                log.warn("The certificate of our Peppol access point {} ends at {}; renew it", keys.seat(), until);
            } else {
                log.info("Our Peppol access point is {}, until {}", keys.seat(), until);
            }
        } catch (RuntimeException unusable) {
            log.error("Our Peppol access point cannot send: {}", unusable.getMessage());
        }
    }
}
