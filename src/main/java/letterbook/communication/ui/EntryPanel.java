package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import letterbook.communication.CommunicationDetails;
import org.jspecify.annotations.Nullable;

/** Everything about one entry, for the dialog and for its page; shows another, or the same anew, in the same place. */
final class EntryPanel extends Composite<Div> {

    private final EntryHead head;
    private final EntryStory story;
    private final EntryFacts facts;
    private final StatusTimeline timeline;
    private final ChainList chain;
    private final Section attempts;
    private @Nullable CommunicationDetails shown;

    /** @param mayReadContent whether documents and the message may be opened */
    EntryPanel(
            EntryWords words,
            boolean mayReadContent,
            boolean mayEditCustomers,
            boolean maySettleByHand,
            EntryActions actions) {
        head = new EntryHead(words, maySettleByHand, this::current, actions);
        story = new EntryStory(words, mayEditCustomers);
        facts = new EntryFacts(words, mayReadContent, actions);
        timeline = new StatusTimeline(words);
        chain = new ChainList(words.format(), actions::open);
        attempts = section("Sent and resent", chain);

        getContent().addClassName("entry-panel");

        getContent().add(head, story, facts, section("History", timeline), attempts);
    }

    void show(CommunicationDetails details) {
        if (details.equals(shown)) {
            return;
        }
        shown = details;
        head.show(details);
        story.show(details);
        facts.show(details);
        timeline.show(details);
        chain.show(details);
        attempts.setVisible(details.chain().size() > 1);
    }

    Optional<CommunicationDetails> current() {
        return Optional.ofNullable(shown);
    }

    private static Section section(String title, Component content) {
        var section = new Section(new H3(title), content);
        section.addClassName("entry-section");
        return section;
    }
}
