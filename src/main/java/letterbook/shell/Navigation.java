package letterbook.shell;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that the user at work may open, in groups by the first part of their address. */
class Navigation extends Composite<Scroller> {

    private static final Map<String, String> GROUPS = groups();

    private final Div groups = new Div();
    private List<MenuEntry> shown = List.of();

    Navigation() {
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
        var permitted = MenuConfiguration.getMenuEntries();
        if (permitted.equals(shown)) {
            return;
        }
        shown = permitted;
        groups.removeAll();
        GROUPS.forEach((prefix, label) -> addGroup(label, ofGroup(permitted, prefix)));
    }

    private static List<MenuEntry> ofGroup(List<MenuEntry> entries, String prefix) {
        return entries.stream().filter(entry -> groupOf(entry).equals(prefix)).toList();
    }

    private static String groupOf(MenuEntry entry) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
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

    private static SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(entry.title(), entry.path());
        item.setMatchNested(true);
        var icon = entry.icon();
        if (icon != null) {
            item.setPrefixComponent(icon(icon));
        }
        return item;
    }

    private static Component icon(String name) {
        return name.endsWith(".svg") ? new SvgIcon(name) : new Icon(name);
    }
}
