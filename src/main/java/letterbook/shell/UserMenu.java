package letterbook.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumMap;
import java.util.Map;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;

/** Who is signed in, how the pages look, and the way out. */
class UserMenu extends Composite<MenuBar> {

    private final CurrentUser currentUser;
    private final MenuItem name;
    private final MenuItem errorCodes;
    private final Map<PageColours, MenuItem> colours = new EnumMap<>(PageColours.class);

    UserMenu(CurrentUser currentUser, Runnable signOut) {
        this.currentUser = currentUser;
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("user-menu");
        name = getContent().addItem("");
        var menu = name.getSubMenu();
        for (var choice : PageColours.values()) {
            var item = menu.addItem(choice.label(), click -> choose(choice));
            item.setCheckable(true);
            colours.put(choice, item);
        }
        menu.addSeparator();
        errorCodes = menu.addItem("Error codes", click -> getUI().ifPresent(ui -> ui.navigate("help/errors")));
        menu.addItem("Change password", click -> getUI().ifPresent(ui -> ui.navigate("account/password")));
        menu.addItem("Sign out", click -> signOut.run());
    }

    void refresh() {
        name.setText(currentUser.displayName());
        name.setAriaLabel("Signed in as " + currentUser.displayName());
        errorCodes.setVisible(currentUser.may(Permission.READ_COMMUNICATION_ENTRY));
        mark(PageColours.chosen());
    }

    private void choose(PageColours choice) {
        choice.applyAndRemember();
        mark(choice);
    }

    private void mark(PageColours chosen) {
        colours.forEach((choice, item) -> item.setChecked(choice == chosen));
    }
}
