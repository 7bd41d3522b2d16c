package letterbook.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import letterbook.IntegrationTest;
import letterbook.organisation.Organisations;
import letterbook.security.AccountProvisioning;
import letterbook.security.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

@IntegrationTest
@WithAnonymousUser
class LoginViewTest extends SpringBrowserlessTest {

    @Autowired
    private Organisations organisations;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private JdbcClient jdbc;

    private TestAccounts accounts;

    @BeforeEach
    void somebodyCanSignIn() {
        accounts = new TestAccounts(provisioning, jdbc);
        accounts.aUserWho();
    }

    @Test
    void beforeTheFirstSetUpItTellsOfTheLinkInTheLog() {
        accounts.removeEverybody();

        navigate(LoginView.class);

        assertThat(find(LoginForm.class).exists()).isFalse();
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).contains("one-time link"));
    }

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
