package letterbook.channel.manual;

import java.time.Duration;
import java.util.Optional;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.dispatch.Channel;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.dispatch.Outcome;
import letterbook.template.EmailTemplates;
import letterbook.template.LetterTemplates;
import org.springframework.stereotype.Component;

/** Puts messages on the list of those that people send by hand. */
@Component
class ManualChannel implements Channel {

    /** Time in which somebody should have followed up. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final EmailTemplates templates;
    private final LetterToPrint letters;

    ManualChannel(EmailTemplates templates, LetterTemplates letters) {
        this.templates = templates;
        this.letters = new LetterToPrint(letters);
    }

    @Override
    public CommunicationType type() {
        return CommunicationType.MANUAL;
    }

    @Override
    public String provider(String receiver) {
        return "Manual";
    }

    @Override
    public Optional<String> problemWith(String receiver, CustomerDetails customer) {
        return Optional.empty();
    }

    /** The words of the e-mail, for who writes or speaks to the customer, and a letter for who prints it. */
    @Override
    public MessageContent generate(Draft draft) {
        var email = templates.render(draft.scenario(), draft.language(), draft.names());
        return new MessageContent(email.subject(), email.html(), email.text(), letters.of(draft));
    }

    @Override
    public Outcome send(Delivery delivery) {
        return new Outcome.Accepted(reference(delivery), "Awaiting manual follow-up", null, PATIENCE);
    }

    @Override
    public Outcome reconcile(Delivery delivery) {
        return send(delivery);
    }

    private static String reference(Delivery delivery) {
        return TextId.of(delivery.communicationId()) + "." + delivery.attempt();
    }
}
