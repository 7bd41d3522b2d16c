package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.ResendDecision;

/** The first lines of an entry's details: its status, to whom it went, and whether it can be resent. */
final class EntryHead extends Composite<Div> {

    private final EntryWords words;
    private final Div status = new Div();
    private final Div receiver = new Div();
    private final Button resend = new Button("Resend…");
    private final Span note = new Span();

    EntryHead(EntryWords words, Runnable resendAsked) {
        this.words = words;

        getContent().addClassName("entry-head");
        receiver.addClassName("entry-receiver");
        resend.addThemeVariants(ButtonVariant.PRIMARY);
        note.addClassName("entry-resend-note");
        note.setId("resend-note");
        resend.getElement().setAttribute("aria-describedby", "resend-note");

        resend.addClickListener(click -> resendAsked.run());

        var what = new Div(status, receiver);
        what.addClassName("entry-what");
        var action = new Div(resend, note);
        action.addClassName("entry-resend");
        getContent().add(what, action);
    }

    void show(CommunicationDetails details) {
        status.removeAll();
        status.add(new StatusBadge(details.row().status()));
        receiver.setText(words.heading(details));
        resend.setEnabled(details.resend() instanceof ResendDecision.Allowed);
        note.setText(words.resendNote(details.resend()));
    }
}
