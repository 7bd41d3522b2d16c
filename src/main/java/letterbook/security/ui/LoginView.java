package letterbook.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import letterbook.organisation.Organisations;
import letterbook.security.FirstSetup;
import letterbook.security.SignInHint;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in: the organisation's name, user name and password, and in the demo its users as one click each. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in – Letterbook")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver {

    private final AuthenticationContext authentication;
    private final Organisations organisations;
    private final ObjectProvider<SignInHint> hints;
    private final FirstSetup setup;

    private final H1 organisation = new H1();
    private final LoginForm form = new LoginForm();
    private final Paragraph unset =
            new Paragraph("Letterbook is not set up yet. Open the one-time link that stands in its log.");
    private final Paragraph testMode = new Paragraph("Test mode: messages are made and kept, and none is sent.");
    private final Div demo = new Div();

    LoginView(
            AuthenticationContext authentication,
            Organisations organisations,
            ObjectProvider<SignInHint> hints,
            FirstSetup setup) {
        this.authentication = authentication;
        this.organisations = organisations;
        this.hints = hints;
        this.setup = setup;

        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("Check the user name and password, and try again.", "Wrong user name or password"));
        testMode.addClassNames("banner", "login-banner");
        demo.addClassName("login-demo");
        addClassName("login");

        var product = new Paragraph("Letterbook");
        product.addClassName("login-product");
        var card = new Div(product, organisation, testMode, unset, form, demo);
        card.addClassName("login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        organisation.setText(organisations.current().name());
        testMode.setVisible(organisations.current().testMode());
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("wait")) {
            form.setI18n(words("Wait a minute, then try again.", "Too many failed attempts"));
        }
        form.setError(parameters.containsKey("error") || parameters.containsKey("wait"));
        unset.setVisible(setup.isPending());
        form.setVisible(!unset.isVisible());
        demo.removeAll();
        var users = hints.orderedStream().map(DemoSignIn::new).toList();
        demo.setVisible(!users.isEmpty());
        if (!users.isEmpty()) {
            var heading = new Paragraph("This is a demo. Sign in with one click as:");
            demo.add(heading);
            users.forEach(demo::add);
        }
    }

    private static LoginI18n words(String message, String title) {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle("Sign in");
        words.getForm().setUsername("User name");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setTitle(title);
        words.getErrorMessage().setMessage(message);
        return words;
    }
}
