package letterbook.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.security.AccountProvisioning;
import letterbook.security.Permission;
import letterbook.security.Roles.RoleRow;
import letterbook.security.TestAccounts;
import letterbook.security.Users.UserRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@SignedInAs(Permission.MANAGE_USERS_AND_PERMISSIONS)
class UsersViewTest extends SpringBrowserlessTest {

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private JdbcClient jdbc;

    private final String username = "u" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void anAdministratorStays() {
        new TestAccounts(provisioning, jdbc).aUserWho(Permission.MANAGE_USERS_AND_PERMISSIONS);
    }

    @Test
    void anAdministratorAddsAUserWithARole() {
        navigate("settings/users", UsersView.class);

        press("Add user");
        fillIn("Name", "Bert Jansen");
        fillIn("User name", username);
        test(find(PasswordField.class).withCaption("Initial password").single()).setValue("vier fietsen bij de brug");
        choose("Team lead");
        pressLast("Add user");

        var added = row(username);
        assertThat(added.displayName()).isEqualTo("Bert Jansen");
        assertThat(added.enabled()).isTrue();
        assertThat(added.roleIds()).containsExactly(2L);
    }

    @Test
    void aWeakInitialPasswordIsRefusedAtTheField() {
        navigate("settings/users", UsersView.class);

        press("Add user");
        fillIn("Name", "Bert Jansen");
        fillIn("User name", username);
        var password = find(PasswordField.class).withCaption("Initial password").single();
        test(password).setValue("secret");
        pressLast("Add user");

        assertThat(password.getErrorMessage()).isEqualTo("Use at least 12 characters");
    }

    @Test
    void aUserNameThatIsTakenIsToldInTheDialog() {
        provisioning.ensureUser(username, "Bert Jansen", TestAccounts.PASSWORD, Set.of());
        navigate("settings/users", UsersView.class);

        press("Add user");
        fillIn("Name", "Berta Jansen");
        fillIn("User name", username);
        test(find(PasswordField.class).withCaption("Initial password").single()).setValue("vier fietsen bij de brug");
        pressLast("Add user");

        assertThat(find(Problem.class).single().getText())
                .isEqualTo("There is a user “" + username + "” already. Choose another user name");
    }

    @Test
    void aUserIsDisabledAndEnabledAgain() {
        provisioning.ensureUser(username, "Bert Jansen", TestAccounts.PASSWORD, Set.of("Agent"));
        navigate("settings/users", UsersView.class);

        edit(username);
        press("Disable");
        assertThat(row(username).enabled()).isFalse();

        edit(username);
        press("Enable");
        assertThat(row(username).enabled()).isTrue();
    }

    @Test
    void aUserGetsOtherRoles() {
        provisioning.ensureUser(username, "Bert Jansen", TestAccounts.PASSWORD, Set.of("Agent"));
        navigate("settings/users", UsersView.class);

        edit(username);
        choose("Auditor");
        press("Save");

        assertThat(row(username).roleIds()).containsExactlyInAnyOrder(1L, 4L);
    }

    @Test
    @SignedInAs(Permission.EDIT_CUSTOMERS)
    void withoutThePermissionThePageSaysWhichOneIsMissing() {
        navigate("settings/users", com.vaadin.flow.component.Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("You may not open this page");
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getElement().getTextRecursively())
                        .isEqualTo("You need the permission Manage Users and Permissions. Ask an administrator."));
    }

    private void press(String label) {
        test(find(Button.class).withText(label).first()).click();
    }

    /** The button in the dialog, which is opened last. */
    private void pressLast(String label) {
        test(find(Button.class).withText(label).last()).click();
    }

    private void fillIn(String label, String value) {
        test(find(TextField.class).withCaption(label).single()).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private void choose(String roleName) {
        CheckboxGroup<RoleRow> roles =
                find(CheckboxGroup.class).withCaption("Roles").single();
        test(roles).selectItem(roleName);
    }

    @SuppressWarnings("unchecked")
    private Grid<UserRow> grid() {
        return find(Grid.class).single();
    }

    private UserRow row(String name) {
        return grid().getListDataView()
                .getItems()
                .filter(row -> row.username().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void edit(String name) {
        var rows = grid().getListDataView().getItems().toList();
        var index = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).username().equals(name))
                .findFirst()
                .orElseThrow();
        test(grid()).clickRow(index);
    }
}
