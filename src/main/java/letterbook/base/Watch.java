package letterbook.base;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners that something is not what it was at the last look; looks only while there are any. */
public final class Watch {

    /** How often pages look, for {@code @Scheduled}. */
    public static final String OFTEN = "${letterbook.pages.look:2s}";

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final Supplier<?> state;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Object known;

    /** @param state equal values mean that nothing changed */
    public Watch(Supplier<?> state) {
        this.state = state;
    }

    /** Calls the listener on the thread that looks, until the returned task is run. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** To be called every few seconds. What changed while nobody listened is told too. */
    public synchronized void look() {
        if (listeners.isEmpty()) {
            return;
        }
        var now = state.get();
        if (!Objects.equals(now, known)) {
            known = now;
            listeners.forEach(Watch::tell);
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            log.warn("A page could not be told of a change", broken);
        }
    }
}
