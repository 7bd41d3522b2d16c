package letterbook.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A row of a grid as a card, where the window is too narrow for columns. */
final class GridCard {

    private GridCard() {}

    /** @param lines those that are empty are left out */
    static Div of(String title, Component mark, List<String> lines, Component action) {
        var name = new Span(title);
        name.addClassName("card-row-title");
        var head = new Div(name, mark);
        head.addClassName("card-row-head");
        var card = new Div(head);
        card.addClassName("card-row");
        lines.stream().filter(line -> !line.isEmpty()).forEach(line -> {
            var shown = new Div(line);
            shown.addClassName("card-row-line");
            card.add(shown);
        });
        card.add(new Div(action));
        return card;
    }
}
