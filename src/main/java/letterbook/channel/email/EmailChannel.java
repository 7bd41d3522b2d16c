package letterbook.channel.email;

import jakarta.mail.MessagingException;
import java.util.Optional;
import letterbook.base.CommunicationType;
import letterbook.base.EmailAddress;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.dispatch.Channel;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.dispatch.Outcome;
import letterbook.organisation.Organisations;
import letterbook.template.EmailTemplates;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends e-mails through one SMTP server. */
class EmailChannel implements Channel, AutoCloseable {

    static final String PROVIDER = "SMTP";

    private final EmailTemplates templates;
    private final Organisations organisations;
    private final MailComposer composer;
    private final Submission submission;

    EmailChannel(EmailTemplates templates, Organisations organisations, MailComposer composer, Submission submission) {
        this.templates = templates;
        this.organisations = organisations;
        this.composer = composer;
        this.submission = submission;
    }

    @Override
    public CommunicationType type() {
        return CommunicationType.EMAIL;
    }

    @Override
    public String provider(String receiver) {
        return PROVIDER;
    }

    @Override
    public Optional<String> problemWith(String receiver, CustomerDetails customer) {
        if (receiver.isEmpty()) {
            return Optional.of("MISSING_EMAIL");
        }
        return EmailAddress.isValid(receiver) && Mailbox.canBeWrittenTo(receiver)
                ? Optional.empty()
                : Optional.of("INVALID_EMAIL");
    }

    @Override
    public MessageContent generate(Draft draft) {
        var email = templates.render(draft.scenario(), draft.language(), draft.names());
        return new MessageContent(email.subject(), email.html(), email.text());
    }

    @Override
    public Outcome send(Delivery delivery) {
        OutgoingMail mail;
        try {
            mail = composer.compose(delivery, organisations.current());
        } catch (MessagingException | RuntimeException broken) {
            return new Outcome.Refused(CommunicationStatus.FAILED, "GENERATION_FAILED", broken.getMessage());
        }
        return submission.send(mail);
    }

    @Scheduled(fixedDelay = 10_000)
    void closeIdleConnections() {
        submission.closeIdleConnections();
    }

    @Override
    public void close() {
        submission.close();
    }
}
