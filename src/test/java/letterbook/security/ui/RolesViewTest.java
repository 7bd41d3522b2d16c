package letterbook.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.security.Permission;
import letterbook.security.Roles.RoleRow;
import org.junit.jupiter.api.Test;

@IntegrationTest
@SignedInAs(Permission.MANAGE_USERS_AND_PERMISSIONS)
class RolesViewTest extends SpringBrowserlessTest {

    private final String name = "Role " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAdministratorMakesARole() {
        navigate("settings/roles", RolesView.class);

        addRole(Permission.READ_AUDIT_LOG);

        assertThat(row(name).permissions()).containsExactly(Permission.READ_AUDIT_LOG);
        assertThat(row(name).users()).isZero();
    }

    @Test
    void aNameThatIsTakenIsToldInTheDialog() {
        navigate("settings/roles", RolesView.class);

        test(find(Button.class).withText("Add role").first()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("agent");
        test(find(Button.class).withText("Add role").last()).click();

        assertThat(find(Problem.class).single().getText())
                .isEqualTo("There is a role “agent” already. Choose another name");
    }

    @Test
    void aBuiltInRoleCannotBeRenamedOrDeleted() {
        navigate("settings/roles", RolesView.class);

        test(grid()).clickRow(0);

        assertThat(find(TextField.class).withCaption("Name").exists()).isFalse();
        assertThat(find(Button.class).withText("Delete role").exists()).isFalse();
    }

    @Test
    void aRoleThatNobodyHasIsDeleted() {
        navigate("settings/roles", RolesView.class);
        addRole(Permission.READ_AUDIT_LOG);

        test(grid()).clickRow((int) grid().getListDataView().getItems().count() - 1);
        test(find(Button.class).withText("Delete role").single()).click();

        assertThat(grid().getListDataView().getItems())
                .noneMatch(row -> row.name().equals(name));
    }

    @SuppressWarnings("unchecked")
    private void addRole(Permission permission) {
        test(find(Button.class).withText("Add role").first()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue(name);
        CheckboxGroup<Permission> permissions =
                find(CheckboxGroup.class).withCaption("Permissions").single();
        test(permissions).selectItem(permission.label());
        test(find(Button.class).withText("Add role").last()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<RoleRow> grid() {
        return find(Grid.class).single();
    }

    private RoleRow row(String roleName) {
        return grid().getListDataView()
                .getItems()
                .filter(row -> row.name().equals(roleName))
                .findFirst()
                .orElseThrow();
    }
}
