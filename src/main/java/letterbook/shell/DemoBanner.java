package letterbook.shell;

import java.util.Optional;
import letterbook.base.ConditionalOnDemo;
import letterbook.base.ui.Banner;
import org.springframework.stereotype.Component;

/** Tells on every page that nothing here is real. */
@Component
@ConditionalOnDemo
class DemoBanner implements Banner {

    @Override
    public Optional<String> text() {
        return Optional.of("Demo: invented customers. The sandbox takes all messages; nothing reaches anyone.");
    }
}
