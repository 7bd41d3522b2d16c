package letterbook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.security.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class MainLayoutTest extends SpringBrowserlessTest {

    @Test
    @SignedInAs
    void whoHasNoPermissionSeesTheCustomersOnly() {
        navigate("account/password", com.vaadin.flow.component.Component.class);

        assertThat(entries()).containsExactly("Customers");
    }

    @Test
    @SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.MANAGE_USERS_AND_PERMISSIONS})
    void theNavigationShowsWhatIsPermitted() {
        navigate("account/password", com.vaadin.flow.component.Component.class);

        assertThat(entries()).containsExactly("Customers", "Communications", "Users", "Roles", "API clients");
    }

    @Test
    @SignedInAs
    void aGrantedPermissionShowsInTheNavigationAtTheNextClick() {
        navigate("account/password", com.vaadin.flow.component.Component.class);
        assertThat(entries()).doesNotContain("Communications");

        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("anna", null, Permission.READ_COMMUNICATION_ENTRY.authority()));
        navigate("customers", com.vaadin.flow.component.Component.class);

        assertThat(entries()).contains("Communications");
    }

    @Test
    @SignedInAs
    void theBareAddressLeadsToTheCustomers() {
        navigate("", com.vaadin.flow.component.Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Customers");
    }

    private List<String> entries() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
