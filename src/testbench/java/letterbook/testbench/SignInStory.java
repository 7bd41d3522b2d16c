package letterbook.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.login.testbench.LoginFormElement;
import org.junit.jupiter.api.Test;

class SignInStory extends Story {

    @Test
    void anAgentSignsIn() {
        signIn("agent");
        assertThat($(LoginFormElement.class).exists()).isFalse();
    }

    @Test
    void aWrongPasswordIsToldAndNobodyIsSignedIn() {
        open("/");
        var form = signInForm();
        form.getUsernameField().setValue("agent");
        form.getPasswordField().setValue("wrong");
        form.submit();
        waitUntil(() -> signInForm().hasAttribute("error"));
    }
}
