package letterbook.communication;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import letterbook.base.TextId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open pages which entries are new or changed, whichever node changed them: while anyone listens, it looks at the
 * latest lines of the history every half second.
 */
@Component
public class ChangeFeed {

    /** Lines become visible when they are committed, which is not the order of their ids. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(15);

    private static final int REMEMBERED = 50_000;
    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, Boolean> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    ChangeFeed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends a listening. */
    @FunctionalInterface
    public interface Registration {
        void remove();
    }

    /**
     * Listens from now on.
     *
     * @param customerId null for the entries of all customers
     * @param listener called on a background thread with ids of entries, some of them perhaps already known
     */
    public Registration listen(@Nullable Long customerId, Consumer<Set<Long>> listener) {
        var added = new Listener(customerId, listener);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        if (listeners.isEmpty()) {
            return;
        }
        var changes = jdbc
                .sql("""
                        select history.id, history.communication_id, communication.customer_id
                        from communication_history history
                        join communication on communication.id = history.communication_id
                        where history.id >= ?""")
                .param(TextId.firstAt(clock.instant().minus(LOOK_BACK)))
                .query((row, number) -> new Change(row.getLong(1), row.getLong(2), row.getLong(3)))
                // a stream of the client itself would keep its connection
                .list()
                .stream()
                .filter(change -> told.putIfAbsent(change.lineId(), true) == null)
                .toList();
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> tell(listener, changes));
        }
    }

    private static void tell(Listener listener, List<Change> changes) {
        var own = changes.stream()
                .filter(change -> listener.customerId() == null || listener.customerId() == change.customerId())
                .map(Change::communicationId)
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return;
        }
        try {
            listener.consumer().accept(own);
        } catch (RuntimeException broken) {
            log.warn("A page could not be told of changes", broken);
        }
    }

    private record Change(long lineId, long communicationId, long customerId) {}

    private record Listener(@Nullable Long customerId, Consumer<Set<Long>> consumer) {}
}
