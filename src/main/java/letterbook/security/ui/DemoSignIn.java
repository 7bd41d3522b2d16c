package letterbook.security.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import letterbook.security.SignInHint;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** One demo user: a plain form that signs in with its known password. */
@Tag("form")
class DemoSignIn extends HtmlContainer {

    DemoSignIn(SignInHint user) {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        addHidden("username", user.username());
        addHidden("password", user.password());
        var token = csrfToken();
        if (token != null) {
            addHidden(token.getParameterName(), token.getToken());
        }
        var name = new Span(user.username());
        name.addClassName("login-demo-user");
        var button = new NativeButton();
        button.add(name, new Span(user.description()));
        button.getElement().setAttribute("type", "submit");
        add(button);
    }

    private void addHidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name);
        input.setValue(value);
        add(input);
    }

    private static @Nullable CsrfToken csrfToken() {
        var request = VaadinRequest.getCurrent();
        return request == null ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
