package letterbook.sandbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import letterbook.base.ConditionalOnSandbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the recipients' mail servers answer after a mail was taken: real mails in the bounce mailbox. */
@Component
@ConditionalOnSandbox
class SmtpStandIn implements StandIn {

    static final String PROVIDER = "SMTP";

    /** An answer that is on its way longer than this was lost with the node that sent it. */
    private static final Duration LOST = Duration.ofMinutes(1);

    private final SandboxMessages messages;
    private final SandboxMailbox mailbox;
    private final SandboxPace pace;
    private final Clock clock;

    SmtpStandIn(SandboxMessages messages, SandboxMailbox mailbox, SandboxPace pace, Clock clock) {
        this.messages = messages;
        this.mailbox = mailbox;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    /** None: the addresses that fail on purpose have a list of their own. */
    @Override
    public List<String> tricks() {
        return List.of();
    }

    @Override
    public List<Answer> answers(SandboxMessage message) {
        return message.from().isEmpty()
                ? List.of()
                : Arrays.stream(MailAnswer.values())
                        .map(answer -> new Answer(answer.key(), answer.label()))
                        .toList();
    }

    @Override
    public void answer(SandboxMessage message, Answer answer) {
        MailAnswer.of(answer.key()).ifPresent(chosen -> send(chosen, message));
    }

    /** Answers by itself the mails to addresses that ask for it. */
    @Scheduled(fixedDelayString = SandboxPace.GLANCE)
    void answerWhatIsDue() {
        var now = clock.instant();
        for (var answer : MailAnswer.values()) {
            messages.inState(PROVIDER, answer.onItsWay()).stream()
                    .filter(message -> message.receivedAt().plus(LOST).isBefore(now))
                    .forEach(lost -> messages.move(lost.id(), answer.onItsWay(), answer.due()));
            messages.inState(PROVIDER, answer.due()).stream()
                    .filter(message ->
                            !message.receivedAt().plus(pace.halves(4)).isAfter(now))
                    .filter(message -> messages.move(message.id(), answer.due(), answer.onItsWay()))
                    .forEach(message -> {
                        send(answer, message);
                        messages.move(message.id(), answer.onItsWay(), answer.label());
                    });
        }
    }

    private void send(MailAnswer answer, SandboxMessage message) {
        var receiver = message.to().split(",", 2)[0];
        var raw = messages.raw(message.id()).orElse(new byte[0]);
        try {
            mailbox.deliver(ReturnedMail.of(answer, message.from(), receiver, raw, clock.instant()));
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("The mail that comes back cannot be written", unwritable);
        }
    }
}
