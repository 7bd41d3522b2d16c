package letterbook.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import letterbook.base.ConditionalOnSandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages when a stand-in took a message or moved one on, on whichever node. */
@Component
@ConditionalOnSandbox
class SandboxFeed {

    private static final Logger log = LoggerFactory.getLogger(SandboxFeed.class);

    private final SandboxMessages messages;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private String known = "";

    SandboxFeed(SandboxMessages messages) {
        this.messages = messages;
    }

    /** Calls the listener on a background thread from now on, until the returned task is run. */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (listeners.isEmpty()) {
            return;
        }
        var now = messages.traces();
        if (!now.equals(known)) {
            known = now;
            listeners.forEach(SandboxFeed::tell);
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            log.warn("A page could not be told of a new message", broken);
        }
    }
}
