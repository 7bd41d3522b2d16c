package letterbook.channel.email;

import java.time.Clock;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Channel;
import letterbook.organisation.Organisations;
import letterbook.template.EmailTemplates;
import org.springframework.context.ApplicationContext;

/** The e-mail channel of the application, to a server of the test. */
public final class TestEmailChannel {

    private TestEmailChannel() {}

    public static Channel to(MailServer server, ApplicationContext context, Clock clock) {
        return new EmailChannel(
                context.getBean(EmailTemplates.class),
                context.getBean(Organisations.class),
                new MailComposer(context.getBean(BounceAddresses.class), DkimKeys.NONE, clock),
                new Submission(
                        new ConnectionPool(new MailSession(server), TestSending.SETTINGS, clock),
                        new ReplyMeanings(context.getBean(ErrorCatalogue.class))));
    }
}
