package letterbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under a heading, with what can be done with it beside the heading. */
public final class PageSection extends Composite<Section> {

    private final Div head = new Div();
    private final Div body = new Div();

    public PageSection(String title) {
        head.add(new H2(title));
        head.addClassName("section-head");
        body.addClassName("section-body");
        getContent().addClassName("page-section");
        getContent().add(head, body);
    }

    public PageSection(String title, Component content) {
        this(title);
        show(content);
    }

    /** Shows this in place of what the section held; the heading and its actions stay. */
    public void show(Component content) {
        body.removeAll();
        body.add(content);
    }

    public PageSection action(Component action) {
        head.add(action);
        return this;
    }
}
