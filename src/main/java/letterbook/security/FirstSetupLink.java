package letterbook.security;

import letterbook.base.DemoMode;
import letterbook.base.OwnAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link for the first administrator at each start while there is no user; nobody else learns it. */
@Component
class FirstSetupLink {

    private static final Logger log = LoggerFactory.getLogger(FirstSetupLink.class);

    private final FirstSetup setup;
    private final DemoMode demo;
    private final OwnAddress address;

    FirstSetupLink(FirstSetup setup, DemoMode demo, OwnAddress address) {
        this.setup = setup;
        this.demo = demo;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printWhileThereIsNoUser() {
        if (!demo.on() && setup.isPending()) {
            log.warn("""


                    There is no user yet. To set up Letterbook and make the first administrator, open within 24 hours:

                        {}

                    The link works once. A new one is printed at each start while there is no user.
                    """, address.open("/setup/" + setup.newToken()));
        }
    }
}
