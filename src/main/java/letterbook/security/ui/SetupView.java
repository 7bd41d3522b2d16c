package letterbook.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import letterbook.organisation.Organisations;
import letterbook.security.AccountException;
import letterbook.security.FirstSetup;

/** The page behind the one-time link: makes the first administrator. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Set up Letterbook")
@AnonymousAllowed
class SetupView extends Main implements HasUrlParameter<String> {

    private final FirstSetup setup;
    private final Organisations organisations;

    private final Div card = new Div();
    private final Problem problem = new Problem();
    private final SetupForm form = new SetupForm();
    private final Button save = new Button("Set up Letterbook");
    private String token = "";

    SetupView(FirstSetup setup, Organisations organisations) {
        this.setup = setup;
        this.organisations = organisations;

        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);

        save.addClickListener(click -> form.input().ifPresent(this::complete));

        addClassName("login");
        card.addClassNames("login-card", "setup-card");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        this.token = token;
        card.removeAll();
        if (setup.accepts(token)) {
            form.propose(organisations.current().zone());
            card.add(
                    new H1("Set up Letterbook"),
                    new Paragraph("You become the first administrator and can add other users afterwards."),
                    problem,
                    form,
                    save);
        } else {
            card.add(
                    new H1("This link does not work any more"),
                    new Paragraph(
                            "It was used already, or it is older than 24 hours. While there is no user, each start"
                                    + " of Letterbook prints a new link in its log."),
                    new Anchor("login", "Sign in"));
        }
    }

    private void complete(SetupForm.Input input) {
        problem.clear();
        try {
            setup.complete(
                    token, input.username(), input.displayName(), input.password(), input.organisation(), input.zone());
        } catch (AccountException reason) {
            problem.say(String.valueOf(reason.getMessage()));
            return;
        }
        card.removeAll();
        card.add(
                new H1(input.organisation() + " is set up"),
                new Paragraph("Sign in with the user name “" + input.username() + "” and your password."),
                new Anchor("login", "Sign in"));
    }
}
