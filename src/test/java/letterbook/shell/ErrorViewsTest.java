package letterbook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.security.Permission;
import org.junit.jupiter.api.Test;

@IntegrationTest
@SignedInAs(Permission.EDIT_CUSTOMERS)
class ErrorViewsTest extends SpringBrowserlessTest {

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        navigate("nothing/here", NotFoundView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }

    @Test
    void pagesAboutMessagesDoNotExistForWhoMayNotReadThem() {
        navigate("communications", NotFoundView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }

    @Test
    void aPageThatNeedsAPermissionIsForbidden() {
        navigate("settings/roles", ForbiddenView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("You may not open this page");
    }
}
