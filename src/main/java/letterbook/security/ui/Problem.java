package letterbook.security.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says in a form why it could not be saved; read out at once. */
class Problem extends Paragraph {

    Problem() {
        addClassName("form-problem");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(String text) {
        setText(text);
        setVisible(true);
    }

    void clear() {
        setText("");
        setVisible(false);
    }
}
