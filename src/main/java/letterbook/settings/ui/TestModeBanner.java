package letterbook.settings.ui;

import java.util.Optional;
import letterbook.base.ui.Banner;
import letterbook.organisation.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on every page that no message is sent. */
@Component
@Order(1)
class TestModeBanner implements Banner {

    private final Organisations organisations;

    TestModeBanner(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Optional<String> text() {
        return organisations.current().testMode()
                ? Optional.of("Test mode: messages are made and kept, and none is sent.")
                : Optional.empty();
    }

    @Override
    public Object state() {
        return organisations.current().testMode();
    }
}
