package letterbook.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import letterbook.base.ui.MenuCount;

/** The pages that the user at work may open, in groups by the first part of their address. */
class Navigation extends Composite<Scroller> {

    private static final Map<String, String> GROUPS = groups();

    private final Div groups = new Div();
    private final Map<String, MenuCount> counts;
    private final Map<MenuCount, CountBadge> badges = new HashMap<>();
    private List<MenuEntry> shown = List.of();

    Navigation(List<MenuCount> counts) {
        this.counts = counts.stream().collect(Collectors.toMap(MenuCount::path, Function.identity()));
        groups.addClassName("navigation");
        getContent().setContent(groups);
        getContent().setScrollDirection(Scroller.ScrollDirection.VERTICAL);
        getContent().addClassName("navigation-scroller");
    }

    private static Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("", "");
        groups.put("settings/", "Settings");
        groups.put("sandbox/", "Sandbox");
        return groups;
    }

    /** Shows what is permitted now; keeps what is there when nothing changed, so that the focus stays. */
    void refresh() {
        var permitted = MenuConfiguration.getMenuEntries().stream()
                .filter(this::isPermitted)
                .toList();
        if (!permitted.equals(shown)) {
            shown = permitted;
            groups.removeAll();
            badges.clear();
            GROUPS.forEach((prefix, label) -> addGroup(label, ofGroup(permitted, prefix)));
        }
        count();
    }

    private void count() {
        badges.forEach((count, badge) -> badge.show(count));
    }

    /** Keeps the numbers right while the page stays open. */
    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var following = counts.values().stream()
                .map(count -> count.follow(() -> ui.access(this::count)))
                .toList();
        addDetachListener(detached -> {
            detached.unregisterListener();
            following.forEach(Runnable::run);
        });
    }

    private boolean isPermitted(MenuEntry entry) {
        var count = counts.get(path(entry));
        return count == null || count.isPermitted();
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private static List<MenuEntry> ofGroup(List<MenuEntry> entries, String prefix) {
        return entries.stream().filter(entry -> groupOf(entry).equals(prefix)).toList();
    }

    private static String groupOf(MenuEntry entry) {
        var path = path(entry);
        return GROUPS.keySet().stream()
                .filter(prefix -> !prefix.isEmpty() && path.startsWith(prefix))
                .findFirst()
                .orElse("");
    }

    private void addGroup(String label, List<MenuEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var group = new SideNav();
        if (label.isEmpty()) {
            group.getElement().setAttribute("aria-label", "Main");
        } else {
            group.setLabel(label);
        }
        entries.forEach(entry -> group.addItem(item(entry)));
        groups.add(group);
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(entry.title(), entry.path());
        item.setMatchNested(true);
        var icon = entry.icon();
        if (icon != null) {
            item.setPrefixComponent(icon(icon));
        }
        var count = counts.get(path(entry));
        if (count != null) {
            var badge = new CountBadge();
            badges.put(count, badge);
            item.setSuffixComponent(badge);
        }
        return item;
    }

    private static Component icon(String name) {
        return name.endsWith(".svg") ? new SvgIcon(name) : new Icon(name);
    }
}
