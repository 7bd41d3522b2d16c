package letterbook.settings.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says why something could not be saved; read out at once. */
class Problem extends Paragraph {

    Problem() {
        addClassName("form-problem");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void say(String text) {
        setText(text);
        setVisible(true);
    }

    final void clear() {
        setText("");
        setVisible(false);
    }
}
