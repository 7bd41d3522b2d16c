package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import letterbook.base.ui.PropertyList;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.CommunicationStatus;
import org.springframework.web.util.UriComponentsBuilder;

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
        var meaning = new Span(evidence);
        var code = details.row().code();
        if (code != null && evidence.isVisible()) {
            meaning.add(new Span(" "), about(code));
        }
        list.add("What happened", happened, meaning);
        var fix = words.fix(details);
        if (!fix.isEmpty()) {
            var toDo = new Div(new Span(fix));
            toDo.addClassName("entry-fix");
            if (mayEditCustomers && isCorrectable(details)) {
                EntryLinks.correction(details).ifPresent(toDo::add);
            }
            var suggested = new Div();
            suggested.setText(Objects.requireNonNullElse(details.suggestion(), ""));
            suggested.setVisible(!suggested.getText().isEmpty());
            list.add("What to do", toDo, suggested);
        }
        getContent().setClassName("is-red", details.row().status().colour() == CommunicationStatus.Colour.RED);
    }

    private static Anchor about(String code) {
        var address = UriComponentsBuilder.fromPath(ErrorCodesView.PATH)
                .queryParam(ErrorCodesView.QUERY, code)
                .encode()
                .build()
                .toUriString();
        var link = new Anchor(address, "About this code");
        link.setTarget(AnchorTarget.BLANK);
        link.setAriaLabel("About the code " + code + ", opens in a new tab");
        link.addClassName("entry-evidence");
        return link;
    }

    private boolean isCorrectable(CommunicationDetails details) {
        return words.errors().isForAgents(details.row().code());
    }
}
