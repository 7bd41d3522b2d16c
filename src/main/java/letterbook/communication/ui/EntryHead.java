package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import letterbook.communication.CommunicationDetails;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.ResendDecision;

/** The first lines of an entry's details: its status, to whom it went, and whether it can be resent. */
final class EntryHead extends Composite<Div> {

    private final EntryWords words;
    private final Div status = new Div();
    private final Div receiver = new Div();
    private final Button resend = new Button("Resend…");
    private final Span note = new Span();
    private final Div action = new Div();
    private final Div byHand = new Div();
    private final boolean maySettleByHand;

    EntryHead(
            EntryWords words,
            boolean maySettleByHand,
            Supplier<Optional<CommunicationDetails>> current,
            EntryActions actions) {
        this.words = words;
        this.maySettleByHand = maySettleByHand;
        var sent = new Button("Mark as sent…");
        var impossible = new Button("Not possible…");

        getContent().addClassName("entry-head");
        receiver.addClassName("entry-receiver");
        resend.addThemeVariants(ButtonVariant.PRIMARY);
        note.addClassName("entry-resend-note");
        note.setId("resend-note");
        resend.getElement().setAttribute("aria-describedby", "resend-note");

        sent.addThemeVariants(ButtonVariant.PRIMARY);
        byHand.addClassName("entry-by-hand");

        resend.addClickListener(click -> current.get().ifPresent(actions::resend));
        sent.addClickListener(click -> current.get().ifPresent(actions::markSent));
        impossible.addClickListener(click -> current.get().ifPresent(actions::markImpossible));

        var what = new Div(status, receiver);
        what.addClassName("entry-what");
        action.add(resend, note);
        action.addClassName("entry-resend");
        byHand.add(sent, impossible);
        getContent().add(what, action, byHand);
    }

    void show(CommunicationDetails details) {
        status.removeAll();
        status.add(new StatusBadge(details.row().status()));
        if (details.row().stuckAt() != null) {
            status.add(mark("Stuck"));
        }
        if (CommunicationEntry.TEST_MODE.equals(details.provider())) {
            status.add(mark("Not sent: test mode"));
        }
        receiver.setText(words.heading(details));
        resend.setEnabled(details.resend() instanceof ResendDecision.Allowed);
        note.setText(words.resendNote(details.resend()));
        var waits = maySettleByHand && EntryWords.waitsByHand(details);
        byHand.setVisible(waits);
        // it cannot be resent while it waits, and saying so would only be in the way
        action.setVisible(!waits);
    }

    private static Span mark(String text) {
        var mark = new Span(text);
        mark.addClassName("stuck-mark");
        return mark;
    }
}
