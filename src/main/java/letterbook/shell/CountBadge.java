package letterbook.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import letterbook.base.ui.MenuCount;

/** How much waits behind an entry of the navigation; nothing when there is nothing. */
class CountBadge extends Composite<Span> {

    private static final int MOST = 999;

    private final Span number = new Span();
    private final Span words = new Span();

    CountBadge() {
        number.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("visually-hidden");
        getContent().addClassName("count-badge");
        getContent().add(number, words);
        getContent().setVisible(false);
    }

    void show(MenuCount source) {
        var count = source.count();
        number.setText(count > MOST ? MOST + "+" : Long.toString(count));
        words.setText(source.words(count));
        getContent().setVisible(count > 0);
    }
}
