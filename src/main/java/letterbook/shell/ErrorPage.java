package letterbook.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The body that all error pages share: what happened, what to do, and the way back. Public, as the framework makes it. */
public class ErrorPage extends Div {

    public ErrorPage() {
        addClassNames("page", "error-page");
    }

    void say(String title, Component... texts) {
        removeAll();
        add(new H1(title));
        add(texts);
        add(new Anchor("customers", "Go to the customers"));
    }

    void say(String title, String text) {
        say(title, new Paragraph(text));
    }
}
