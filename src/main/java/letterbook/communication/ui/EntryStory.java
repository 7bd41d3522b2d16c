package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import letterbook.base.ui.PropertyList;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.CommunicationStatus;

/** What happened to a message and what the reader can do about it. */
final class EntryStory extends Composite<Div> {

    private final EntryWords words;
    private final boolean mayEditCustomers;
    private final PropertyList list = new PropertyList();

    EntryStory(EntryWords words, boolean mayEditCustomers) {
        this.words = words;
        this.mayEditCustomers = mayEditCustomers;
        getContent().addClassName("entry-story");
        getContent().add(list);
    }

    void show(CommunicationDetails details) {
        list.clear();
        var happened = new Div(words.happened(details));
        var evidence = new Span(words.evidence(details));
        evidence.addClassName("entry-evidence");
        evidence.setVisible(!evidence.getText().isEmpty());
        list.add("What happened", happened, evidence);
        var fix = words.fix(details);
        if (!fix.isEmpty()) {
            var toDo = new Div(new Span(fix));
            toDo.addClassName("entry-fix");
            if (mayEditCustomers && isCorrectable(details)) {
                EntryLinks.correction(details).ifPresent(toDo::add);
            }
            list.add("What to do", toDo);
        }
        getContent().setClassName("is-red", details.row().status().colour() == CommunicationStatus.Colour.RED);
    }

    private boolean isCorrectable(CommunicationDetails details) {
        return words.errors().isForAgents(details.row().code());
    }
}
