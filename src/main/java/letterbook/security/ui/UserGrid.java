package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import letterbook.base.ui.NarrowCards;
import letterbook.security.Roles.RoleRow;
import letterbook.security.Users.UserRow;

/** The users, one a row. */
class UserGrid extends Composite<Grid<UserRow>> {

    private Map<Long, String> roleNames = Map.of();
    private Consumer<UserRow> opener = user -> {};

    UserGrid() {
        var grid = getContent();
        grid.setAriaLabel("Users");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setEmptyStateText("No users yet");
        grid.addColumn(UserRow::displayName).setHeader("Name").setSortable(true).setAutoWidth(true);
        grid.addColumn(UserRow::username)
                .setHeader("User name")
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(this::roles).setHeader("Roles").setFlexGrow(3);
        grid.addComponentColumn(UserGrid::status)
                .setHeader("Sign-in")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::edit).setHeader("Edit").setWidth("6rem").setFlexGrow(0);
        NarrowCards.on(grid, "Users", new ComponentRenderer<>(this::card));
        grid.addItemClickListener(click -> opener.accept(click.getItem()));
    }

    void open(Consumer<UserRow> opener) {
        this.opener = opener;
    }

    void show(List<UserRow> users, List<RoleRow> roles) {
        roleNames = roles.stream().collect(Collectors.toMap(RoleRow::id, RoleRow::name));
        getContent().setItems(users);
    }

    private Div card(UserRow user) {
        return GridCard.of(user.displayName(), status(user), List.of(user.username(), roles(user)), edit(user));
    }

    private String roles(UserRow user) {
        return user.roleIds().stream()
                .sorted()
                .map(roleNames::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static Badge status(UserRow user) {
        var badge = new Badge(user.enabled() ? "Active" : "Disabled");
        if (user.enabled()) {
            badge.addThemeVariants(BadgeVariant.SUCCESS);
        }
        return badge;
    }

    private Button edit(UserRow user) {
        var button = new Button("Edit", click -> opener.accept(user));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("row-action");
        button.setAriaLabel("Edit " + user.displayName());
        return button;
    }
}
