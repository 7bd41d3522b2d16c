package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PageHeader;
import letterbook.security.AccountException;
import letterbook.security.OwnPassword;

/** Where each person changes their own password. */
@Route("account/password")
@PageTitle("Change password – Letterbook")
@PermitAll
class OwnPasswordView extends Composite<Div> {

    private final OwnPassword passwords;

    private final Problem problem = new Problem();
    private final PasswordField present = new PasswordField("Present password");
    private final NewPasswordForm replacement = new NewPasswordForm("");
    private final Button save = new Button("Change password");

    OwnPasswordView(OwnPassword passwords) {
        this.passwords = passwords;

        present.getElement().setAttribute("autocomplete", "current-password");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);

        save.addClickListener(click -> replacement.input().ifPresent(this::change));

        var form = new Div(problem, present, replacement, save);
        form.addClassName("narrow-form");
        getContent().addClassName("page");
        getContent().add(new PageHeader("Change password"), form);
    }

    private void change(String password) {
        problem.clear();
        try {
            passwords.change(present.getValue(), password);
            Notices.success("Your password is changed. Your other sessions end at their next click");
            getUI().ifPresent(ui -> ui.navigate(""));
        } catch (AccountException reason) {
            problem.say(String.valueOf(reason.getMessage()));
        }
    }
}
