package letterbook.sandbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PropertyList;
import letterbook.base.ui.ReaderFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message, as its receiver sees it and as it came, and what the provider may still say to it. */
class MessageReader extends Composite<Div> {

    private static final Logger log = LoggerFactory.getLogger(MessageReader.class);

    /**
     * What stands around the message.
     *
     * @param standIn who took it; empty when that is not played any more
     * @param entry address of the entry that it was sent for, where it is known
     */
    record Around(ReaderFormat format, Optional<StandIn> standIn, Optional<String> entry) {}

    private final SandboxMessage message;
    private final transient SandboxMessages messages;
    private final transient Around around;
    private final Runnable answered;

    /**
     * @param close called when the reader has seen enough
     * @param answered called when the provider has said something
     */
    MessageReader(SandboxMessage message, SandboxMessages messages, Around around, Runnable close, Runnable answered) {
        this.message = message;
        this.messages = messages;
        this.around = around;
        this.answered = answered;

        var title = new H2(message.subject().isBlank() ? message.type().label() : message.subject());
        var closing = new Button("Close", event -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(title, closing);
        head.addClassName("sandbox-reader-head");

        getContent().add(head, facts(), answers(), new MessageFaces(message, messages, around.format()));
        getContent().addClassName("sandbox-reader");
    }

    private PropertyList facts() {
        var facts = new PropertyList()
                .add("Received", around.format().exactDateTime(message.receivedAt()))
                .add("From", message.from())
                .add("To", message.to())
                .add("Provider", message.provider());
        if (message.reference() != null) {
            facts.add("Reference", message.reference());
        }
        if (message.state() != null) {
            facts.add("State there", message.state());
        }
        around.entry().ifPresent(address -> facts.add("In Letterbook", new Anchor(address, "Open the message")));
        return facts;
    }

    private Div answers() {
        var buttons = new Div();
        buttons.addClassName("sandbox-answers");
        around.standIn().ifPresent(standIn -> {
            var possible = standIn.answers(message);
            if (!possible.isEmpty()) {
                buttons.add(new Span("Let " + standIn.provider() + " answer:"));
            }
            possible.forEach(answer -> {
                var button = new Button(answer.label(), click -> say(standIn, answer));
                button.addThemeVariants(ButtonVariant.SMALL);
                button.setDisableOnClick(true);
                buttons.add(button);
            });
        });
        buttons.setVisible(buttons.getComponentCount() > 0);
        return buttons;
    }

    private void say(StandIn standIn, StandIn.Answer answer) {
        var now = messages.find(message.id()).orElse(message);
        try {
            if (!standIn.answers(now).contains(answer)) {
                Notices.failure(standIn.provider() + " has gone on meanwhile and cannot say that any more.");
                answered.run();
                return;
            }
            standIn.answer(now, answer);
            Notices.success(standIn.provider() + " answered: " + answer.label() + ".");
        } catch (RuntimeException failed) {
            log.warn("{} could not answer {}", standIn.provider(), answer.key(), failed);
            Notices.failure(standIn.provider() + " could not answer: Letterbook did not take it. The log tells why.");
        }
        answered.run();
    }
}
