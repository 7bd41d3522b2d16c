package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;
import java.util.function.Consumer;
import letterbook.communication.ChangeFeed;
import letterbook.communication.ChangeFeed.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Tells a component of changed entries for as long as it is shown. */
final class LiveUpdates {

    private final ChangeFeed feed;
    private final @Nullable Long customerId;
    private final Consumer<Set<Long>> listener;
    private @Nullable Registration registration;

    private LiveUpdates(ChangeFeed feed, @Nullable Long customerId, Consumer<Set<Long>> listener) {
        this.feed = feed;
        this.customerId = customerId;
        this.listener = listener;
    }

    /**
     * Begins when the component is attached and ends when it is detached.
     *
     * @param customerId null for the entries of all customers
     * @param listener called in the component's UI
     */
    static void follow(Component component, ChangeFeed feed, @Nullable Long customerId, Consumer<Set<Long>> listener) {
        var updates = new LiveUpdates(feed, customerId, listener);
        component.addAttachListener(event -> updates.begin(event.getSource()));
        component.addDetachListener(event -> updates.end());
        if (component.isAttached()) {
            updates.begin(component);
        }
    }

    private void begin(Component component) {
        var ui = component.getUI().orElseThrow();
        registration = feed.listen(customerId, ids -> ui.access(() -> tell(ids)));
    }

    private void tell(Set<Long> ids) {
        if (registration == null) {
            return;
        }
        try {
            listener.accept(ids);
        } catch (AccessDeniedException permissionWasTaken) {
            end();
        }
    }

    private void end() {
        if (registration != null) {
            registration.remove();
            registration = null;
        }
    }
}
