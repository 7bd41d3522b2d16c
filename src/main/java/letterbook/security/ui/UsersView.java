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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import letterbook.base.TextId;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PageHeader;
import letterbook.security.Permission;
import letterbook.security.Roles;
import letterbook.security.Roles.RoleRow;
import letterbook.security.Users;
import letterbook.security.Users.UserRow;

/** Who signs in, and with which roles. */
@Route("settings/users")
@PageTitle("Users – Letterbook")
@Menu(order = 110, icon = "icons/users.svg", title = "Users")
@RolesAllowed(Permission.Names.MANAGE_USERS_AND_PERMISSIONS)
class UsersView extends Composite<Div> implements AfterNavigationObserver {

    /** Name of the parameter with the id of the user to open. */
    private static final String USER = "user";

    private final Users users;
    private final Roles roles;

    private final UserGrid grid = new UserGrid();
    private final Button add = new Button("Add user");

    UsersView(Users users, Roles roles) {
        this.users = users;
        this.roles = roles;

        add.addThemeVariants(ButtonVariant.PRIMARY);

        add.addClickListener(click -> openNew());
        grid.open(this::openExisting);

        getContent().addClassNames("page", "list-page");
        getContent().add(new PageHeader("Users").action(add), grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(USER)
                .flatMap(TextId::parse)
                .ifPresent(this::openExisting);
    }

    private void openExisting(long id) {
        users.list().stream().filter(user -> user.id() == id).findFirst().ifPresent(this::openExisting);
    }

    private void refresh() {
        grid.show(users.list(), roles.list());
    }

    private void openNew() {
        var form = new UserForm(roles.list(), true);
        FormDialog.open("New user", form, form::input, "Add user", input -> {
            users.add(input.username().strip(), input.displayName(), input.password(), ids(input.roles()));
            done(input.displayName() + " can sign in now");
        });
    }

    private void openExisting(UserRow user) {
        var choice = roles.list();
        var form = new UserForm(choice, false);
        form.read(new UserForm.Input(user.username(), user.displayName(), "", having(user, choice)));
        FormDialog.open(user.displayName(), form, form::input, "Save", input -> {
                    users.change(user.id(), user.version(), input.displayName(), ids(input.roles()));
                    done("Saved. It counts from the user’s next click");
                })
                .also("Reset password…", () -> openPassword(user))
                .also(user.enabled() ? "Disable" : "Enable", () -> switchEnabled(user));
    }

    private void openPassword(UserRow user) {
        var form = new NewPasswordForm(user.username());
        FormDialog.open("New password for " + user.displayName(), form, form::input, "Set password", password -> {
            users.resetPassword(user.id(), user.version(), password);
            done("The new password holds. Sessions with the old one end at the next click");
        });
    }

    private void switchEnabled(UserRow user) {
        if (user.enabled()) {
            users.disable(user.id(), user.version());
            done(user.displayName() + " cannot sign in any more");
        } else {
            users.enable(user.id(), user.version());
            done(user.displayName() + " can sign in again");
        }
    }

    private void done(String text) {
        refresh();
        Notices.success(text);
    }

    private static Set<RoleRow> having(UserRow user, List<RoleRow> choice) {
        return choice.stream()
                .filter(role -> user.roleIds().contains(role.id()))
                .collect(Collectors.toSet());
    }

    private static Set<Long> ids(Set<RoleRow> roles) {
        return roles.stream().map(RoleRow::id).collect(Collectors.toSet());
    }
}
