package letterbook.channel.sms;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets text messages leave at any hour, so that no test depends on the time of day; a test may close it. */
@Component
@Primary
public class TestWindow implements SendingWindow {

    private static final String ALL = "all";

    private final Map<String, Instant> closed = new ConcurrentHashMap<>();

    public void closeUntil(Instant opens) {
        closed.put(ALL, opens);
    }

    public void open() {
        closed.clear();
    }

    @Override
    public Optional<Instant> opensAt(Instant now) {
        @Nullable Instant opens = closed.get(ALL);
        return Optional.ofNullable(opens).filter(now::isBefore);
    }
}
