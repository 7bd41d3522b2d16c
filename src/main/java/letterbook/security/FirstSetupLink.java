package letterbook.security;

import letterbook.base.DemoMode;
import letterbook.base.LetterbookSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the link for the first administrator at each start while there is no user; nobody else learns it. */
@Component
class FirstSetupLink {

    private static final Logger log = LoggerFactory.getLogger(FirstSetupLink.class);

    private final FirstSetup setup;
    private final DemoMode demo;
    private final LetterbookSettings settings;
    private final Environment environment;

    FirstSetupLink(FirstSetup setup, DemoMode demo, LetterbookSettings settings, Environment environment) {
        this.setup = setup;
        this.demo = demo;
        this.settings = settings;
        this.environment = environment;
    }

    private String address() {
        // Unless somebody said how people reach it, it is this machine and the port that is really open
        return environment.containsProperty("letterbook.public-url")
                ? settings.publicUrl().toString().replaceAll("/+$", "")
                : "http://localhost:" + environment.getProperty("local.server.port");
    }

    @EventListener(ApplicationReadyEvent.class)
    void printWhileThereIsNoUser() {
        if (!demo.on() && setup.isPending()) {
            log.warn("""


                    There is no user yet. To set up Letterbook and make the first administrator, open within 24 hours:

                        {}/setup/{}

                    The link works once. A new one is printed at each start while there is no user.
                    """, address(), setup.newToken());
        }
    }
}
