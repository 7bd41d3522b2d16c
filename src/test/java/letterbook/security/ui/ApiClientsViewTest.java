package letterbook.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.security.ApiClient;
import letterbook.security.ApiClients;
import letterbook.security.ApiScope;
import letterbook.security.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@SignedInAs(Permission.MANAGE_USERS_AND_PERMISSIONS)
class ApiClientsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApiClients clients;

    private final String name = "billing " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @SuppressWarnings("unchecked")
    void aNewClientsKeyIsShownOnce() {
        navigate("settings/api-clients", ApiClientsView.class);

        test(find(Button.class).withText("Add API client").single()).click();
        test(find(TextField.class).withCaption("Name of the system").single()).setValue(name);
        CheckboxGroup<ApiScope> scopes =
                find(CheckboxGroup.class).withCaption("It may").single();
        test(scopes).selectItem(ApiScope.COMMUNICATIONS_SEND.label());
        test(find(Button.class).withText("Make key").single()).click();

        assertThat(find(TextField.class).withCaption("Key").single().getValue()).startsWith("lb_");
        test(find(Button.class).withText("I have the key").single()).click();
        assertThat(find(TextField.class).withCaption("Key").exists()).isFalse();
        assertThat(clients.list()).anySatisfy(client -> {
            assertThat(client.name()).isEqualTo(name);
            assertThat(client.scopes()).containsExactly(ApiScope.COMMUNICATIONS_SEND);
            assertThat(client.createdBy()).isEqualTo("Anna de Boer");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void aKeyIsRevokedAfterAsking() {
        clients.create(name, java.util.Set.of(ApiScope.COMMUNICATIONS_READ));
        navigate("settings/api-clients", ApiClientsView.class);
        Grid<ApiClient> grid = find(Grid.class).single();
        var index = grid.getListDataView().getItems().toList().stream()
                .map(ApiClient::name)
                .toList()
                .indexOf(name);

        test((Button) test(grid).getCellComponent(index, 4)).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(clients.list()).anySatisfy(client -> {
            assertThat(client.name()).isEqualTo(name);
            assertThat(client.isRevoked()).isTrue();
        });
    }
}
