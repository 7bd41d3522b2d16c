package letterbook.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PageHeader;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import letterbook.settings.ChannelDesk;
import org.springframework.security.access.AccessDeniedException;

/** How the providers stand: whether each is set up, takes messages, and what waits for it. Follows by itself. */
@Route("settings/channels")
@PageTitle("Channels – Letterbook")
@Menu(order = 105, icon = "icons/channels.svg", title = "Channels")
@RolesAllowed(Permission.Names.EDIT_ORGANISATION_SETTINGS)
class ChannelsView extends Composite<Div> implements AfterNavigationObserver {

    private final transient ChannelDesk desk;
    private final transient ChannelWords words;
    private final boolean mayReadEntries;

    private final UnorderedList list = new UnorderedList();
    private final Map<String, ChannelRow> rows = new LinkedHashMap<>();

    ChannelsView(ChannelDesk desk, ChannelWords words, CurrentUser user) {
        this.desk = desk;
        this.words = words;
        mayReadEntries = user.may(Permission.READ_COMMUNICATION_ENTRY);

        list.addClassName("channel-list");
        getContent().addClassNames("page", "settings-page");
        getContent().add(new PageHeader("Channels"), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var following = desk.follow(() -> ui.access(this::refreshIfPermitted));
        addDetachListener(detached -> {
            detached.unregisterListener();
            following.run();
        });
    }

    private void refreshIfPermitted() {
        try {
            refresh();
        } catch (AccessDeniedException permissionWasTaken) {
            rows.clear();
            list.removeAll();
        }
    }

    private void refresh() {
        desk.list()
                .forEach(state ->
                        rows.computeIfAbsent(state.provider(), this::newRow).show(state));
    }

    private ChannelRow newRow(String provider) {
        var row = new ChannelRow(words, mayReadEntries, () -> ask(provider));
        list.add(row);
        return row;
    }

    private void ask(String provider) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Try " + provider + " again now?");
        dialog.setText("The messages that wait for " + provider + " go on within seconds. Should it still take none, it"
                + " is paused again and they wait on; none of them fails because of this.");
        dialog.setCancelable(true);
        dialog.setConfirmText("Try now");
        dialog.addConfirmListener(confirmed -> {
            desk.tryNow(provider);
            refresh();
            Notices.success("Messages for " + provider + " go on");
        });
        dialog.open();
    }
}
