package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import letterbook.base.ui.ReaderFormat;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.CommunicationDetails.ChainLink;
import org.jspecify.annotations.Nullable;

/** The first sending and its resends as one story: when, by whom, what changed, and what became of each. */
final class ChainList extends Composite<OrderedList> {

    private final ReaderFormat format;
    private final Consumer<Long> open;

    ChainList(ReaderFormat format, Consumer<Long> open) {
        this.format = format;
        this.open = open;
        getContent().addClassName("chain");
    }

    void show(CommunicationDetails details) {
        getContent().removeAll();
        ChainLink before = null;
        for (var link : details.chain()) {
            getContent().add(item(link, before, link.id() == details.row().id()));
            before = link;
        }
    }

    private ListItem item(ChainLink link, @Nullable ChainLink before, boolean shown) {
        var number = new Span("#" + link.position());
        number.addClassName("chain-number");
        var story = new Span(format.dateTime(link.createdAt()) + ", " + story(link, before));
        story.addClassName("chain-story");
        var item = new ListItem(number, story, new StatusBadge(link.status()));
        if (shown) {
            var here = new Span("this one");
            here.addClassName("chain-here");
            item.add(here);
            item.getElement().setAttribute("aria-current", "true");
        } else {
            var go = new Button("Open", click -> open.accept(link.id()));
            go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            go.setAriaLabel("Open #" + link.position());
            item.add(go);
        }
        return item;
    }

    private static String story(ChainLink link, @Nullable ChainLink before) {
        if (before == null) {
            return link.actor();
        }
        var changes = new StringBuilder("resent by ").append(link.actor());
        if (before.type() != link.type()) {
            changes.append(": by ")
                    .append(link.type().label())
                    .append(" in place of ")
                    .append(before.type().label());
        } else if (!before.receiver().equals(link.receiver())) {
            changes.append(": to ").append(link.receiver());
        }
        return changes.toString();
    }
}
