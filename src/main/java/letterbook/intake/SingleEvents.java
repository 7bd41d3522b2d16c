package letterbook.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import letterbook.base.Together;
import letterbook.security.ApiClient;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Takes events that come one by one: those of a client that come at the same moment go into one transaction. */
@Component
class SingleEvents implements DisposableBean {

    private final EventIntake intake;
    private final Map<Long, Together<Event, EventIntake.Outcome>> clients = new ConcurrentHashMap<>();

    SingleEvents(EventIntake intake) {
        this.intake = intake;
    }

    EventIntake.Outcome take(ApiClient client, Event event) {
        return clients.computeIfAbsent(
                        client.id(),
                        _ -> new Together<>(
                                "single-events", events -> intake.takeAll(client, events, IdempotencyKey.HEADER)))
                .ask(event);
    }

    @Override
    public void destroy() {
        clients.values().forEach(Together::close);
    }
}
