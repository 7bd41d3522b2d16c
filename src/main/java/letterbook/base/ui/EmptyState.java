package letterbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list or page has nothing to show: says why, and what can be done. */
public final class EmptyState extends Composite<Div> {

    private final Paragraph title = new Paragraph();
    private final Paragraph text = new Paragraph();

    public EmptyState(String title) {
        this(title, "");
    }

    public EmptyState(String title, String text) {
        getContent().addClassName("empty-state");
        this.title.addClassName("empty-state-title");
        this.text.addClassName("empty-state-text");
        // Read out when a filter leaves nothing, without taking the focus
        getContent().getElement().setAttribute("role", "status");
        getContent().add(this.title, this.text);
        say(title, text);
    }

    /** Says something else in the same place. */
    public void say(String title, String text) {
        this.title.setText(title);
        this.text.setText(text);
        this.text.setVisible(!text.isEmpty());
    }

    /** Adds what helps, for example a button that resets the filters. */
    public EmptyState with(Component action) {
        getContent().add(action);
        return this;
    }
}
