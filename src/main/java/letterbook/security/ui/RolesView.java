package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PageHeader;
import letterbook.security.Permission;
import letterbook.security.Roles;
import letterbook.security.Roles.RoleRow;

/** Which permissions each role bundles. */
@Route("settings/roles")
@PageTitle("Roles – Letterbook")
@Menu(order = 120, icon = "icons/roles.svg", title = "Roles")
@RolesAllowed(Permission.Names.MANAGE_USERS_AND_PERMISSIONS)
class RolesView extends Composite<Div> implements AfterNavigationObserver {

    private final Roles roles;

    private final RoleGrid grid = new RoleGrid();
    private final Button add = new Button("Add role");

    RolesView(Roles roles) {
        this.roles = roles;

        add.addThemeVariants(ButtonVariant.PRIMARY);

        add.addClickListener(click -> openNew());
        grid.open(this::openExisting);

        getContent().addClassNames("page", "list-page");
        getContent().add(new PageHeader("Roles").action(add), grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        grid.show(roles.list());
    }

    private void openNew() {
        var form = new RoleForm(false);
        FormDialog.open("New role", form, form::input, "Add role", input -> {
            roles.add(input.name().strip(), input.permissions());
            done("Role added. Give it to users on the page Users");
        });
    }

    private void openExisting(RoleRow role) {
        var form = new RoleForm(role.builtIn());
        form.read(new RoleForm.Input(role.name(), role.permissions()));
        var dialog = FormDialog.open("Role " + role.name(), form, form::input, "Save", input -> {
            roles.change(role.id(), role.version(), input.name().strip(), input.permissions());
            done("Saved. It counts from each user’s next click");
        });
        if (!role.builtIn()) {
            dialog.also("Delete role", () -> {
                roles.delete(role.id(), role.version());
                done("Role deleted");
            });
        }
    }

    private void done(String text) {
        refresh();
        Notices.success(text);
    }
}
