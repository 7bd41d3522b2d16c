package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import letterbook.base.ui.NarrowCards;
import letterbook.security.Permission;
import letterbook.security.Roles.RoleRow;

/** The roles, one a row. */
class RoleGrid extends Composite<Grid<RoleRow>> {

    private Consumer<RoleRow> opener = role -> {};

    RoleGrid() {
        var grid = getContent();
        grid.setAriaLabel("Roles");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addColumn(RoleRow::name).setHeader("Role").setWidth("11rem").setFlexGrow(0);
        grid.addComponentColumn(RoleGrid::permissions).setHeader("Permissions").setFlexGrow(1);
        grid.addColumn(RoleRow::users)
                .setHeader("Users")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::edit).setHeader("Edit").setWidth("6rem").setFlexGrow(0);
        NarrowCards.on(grid, "Roles", new ComponentRenderer<>(this::card));
        grid.addItemClickListener(click -> opener.accept(click.getItem()));
    }

    void open(Consumer<RoleRow> opener) {
        this.opener = opener;
    }

    void show(List<RoleRow> roles) {
        getContent().setItems(roles);
    }

    private Div card(RoleRow role) {
        var users = new Span(role.users() == 1 ? "1 user" : role.users() + " users");
        users.addClassName("secondary");
        return GridCard.of(role.name(), users, List.of(permissions(role).getText()), edit(role));
    }

    private static Span permissions(RoleRow role) {
        var text = role.permissions().size() == Permission.values().length
                ? "All permissions"
                : role.permissions().stream().sorted().map(Permission::label).collect(Collectors.joining("\u00a0· "));
        return new Span(text.isEmpty() ? "No permissions" : text);
    }

    private Button edit(RoleRow role) {
        var button = new Button("Edit", click -> opener.accept(role));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("row-action");
        button.setAriaLabel("Edit role " + role.name());
        return button;
    }
}
