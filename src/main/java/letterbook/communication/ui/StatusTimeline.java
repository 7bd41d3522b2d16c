package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.StatusChange;

/** The history of an entry, oldest first: when, what it became, what happened, and who or what caused it. */
final class StatusTimeline extends Composite<OrderedList> {

    private final EntryWords words;

    StatusTimeline(EntryWords words) {
        this.words = words;
        getContent().addClassName("timeline");
    }

    void show(CommunicationDetails details) {
        getContent().removeAll();
        details.history().forEach(change -> getContent().add(item(change, details)));
    }

    private ListItem item(StatusChange change, CommunicationDetails details) {
        var time = new Span(words.moment(change.at()));
        time.addClassName("timeline-time");
        var what = new Div(words.what(change, details));
        what.addClassName("timeline-what");
        what.setVisible(!what.getText().isEmpty());
        var who = new Div(words.who(change.actor()));
        who.addClassName("timeline-who");
        var story = new Div(what, who);
        story.addClassName("timeline-story");
        var status = new Div(new StatusBadge(change.to()), story);
        status.addClassName("timeline-change");
        var item = new ListItem(time, status);
        item.addClassName(StatusBadge.colourClass(change.to()));
        return item;
    }
}
