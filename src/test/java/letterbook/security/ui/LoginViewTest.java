package letterbook.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import letterbook.IntegrationTest;
import letterbook.organisation.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@IntegrationTest
@WithAnonymousUser
class LoginViewTest extends SpringBrowserlessTest {

    @Autowired
    private Organisations organisations;

    @Test
    void theSignInPageSaysTheNameOfTheOrganisation() {
        navigate(LoginView.class);

        assertThat($(H1.class).single().getText())
                .isEqualTo(organisations.current().name());
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPage() {
        navigate("", LoginView.class);

        assertThat($(LoginForm.class).single().isVisible()).isTrue();
    }
}
