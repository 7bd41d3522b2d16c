package letterbook.communication.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the browser's address line and a list the same: tells the list what the address says when the reader arrives,
 * goes back or forward, and writes what the reader chooses into it without loading the page anew.
 */
final class AddressLine {

    private final Component list;
    private final ListScope scope;
    private final Consumer<ListAddress> arrived;
    private final Runnable left;
    private @Nullable Registration navigation;

    /** @param left called when the reader goes on to another page while the list is kept */
    AddressLine(Component list, ListScope scope, Consumer<ListAddress> arrived, Runnable left) {
        this.list = list;
        this.scope = scope;
        this.arrived = arrived;
        this.left = left;
        list.addAttachListener(this::begin);
        list.addDetachListener(event -> end());
    }

    /** Makes a step that the reader can go back from. */
    void push(ListAddress address) {
        history(ui -> ui.getPage().getHistory().pushState(null, location(address)));
    }

    /** Says where the reader is now, without a step to go back. */
    void replace(ListAddress address) {
        history(ui -> ui.getPage().getHistory().replaceState(null, location(address)));
    }

    private void history(Consumer<UI> change) {
        list.getUI().ifPresent(change);
    }

    private Location location(ListAddress address) {
        return new Location(scope.path(), address.query());
    }

    private void begin(AttachEvent event) {
        var ui = event.getUI();
        navigation = ui.addAfterNavigationListener(arrival -> {
            if (isHere(arrival.getLocation())) {
                arrived.accept(ListAddress.read(arrival.getLocation().getQueryParameters(), scope.customerId()));
            } else {
                left.run();
            }
        });
        var now = ui.getActiveViewLocation();
        var query = isHere(now) ? now.getQueryParameters() : com.vaadin.flow.router.QueryParameters.empty();
        arrived.accept(ListAddress.read(query, scope.customerId()));
    }

    private boolean isHere(Location location) {
        return location.getSegments().equals(new Location(scope.path()).getSegments());
    }

    private void end() {
        if (navigation != null) {
            navigation.remove();
            navigation = null;
        }
    }
}
