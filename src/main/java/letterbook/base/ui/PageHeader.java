package letterbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The head of a page: the way back, its title, facts beside it, and what can be done with the whole page. */
public final class PageHeader extends Composite<Header> {

    private final OrderedList trail = new OrderedList();
    private final Nav breadcrumb = new Nav(trail);
    private final Div facts = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        var heading = new H1(title);

        breadcrumb.setAriaLabel("Breadcrumb");
        breadcrumb.addClassName("breadcrumb");
        breadcrumb.setVisible(false);
        facts.addClassName("page-facts");
        facts.setVisible(false);
        actions.addClassName("page-actions");
        actions.setVisible(false);
        getContent().addClassName("page-header");

        var line = new Div(heading, facts, actions);
        line.addClassName("page-title");
        getContent().add(breadcrumb, line);
    }

    /** Adds a step of the way back, the outermost first. */
    public PageHeader under(RouterLink link) {
        trail.add(new ListItem(link));
        breadcrumb.setVisible(true);
        return this;
    }

    /** @param path address within the application */
    public PageHeader under(String text, String path) {
        trail.add(new ListItem(new Anchor(path, text)));
        breadcrumb.setVisible(true);
        return this;
    }

    /** Adds a short fact, such as a number. */
    public PageHeader fact(String text) {
        return fact(new Span(text));
    }

    public PageHeader fact(Component fact) {
        facts.add(fact);
        facts.setVisible(true);
        return this;
    }

    public PageHeader action(Component action) {
        actions.add(action);
        actions.setVisible(true);
        return this;
    }
}
