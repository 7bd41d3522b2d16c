package letterbook.channel.email;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.Ledger;
import letterbook.dispatch.Receipts;
import letterbook.organisation.Organisations;
import letterbook.template.EmailTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmailSettings.class, BounceSettings.class, DkimSettings.class, MailProperties.class})
class EmailConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailServer configuredMailServer(MailProperties settings) {
        var properties = new HashMap<>(settings.getProperties());
        if (settings.getSsl().isEnabled() || "smtps".equals(settings.getProtocol())) {
            properties.putIfAbsent("mail.smtp.ssl.enable", "true");
        }
        return new MailServer(
                Objects.requireNonNull(settings.getHost()),
                Objects.requireNonNullElse(settings.getPort(), MailServer.DEFAULT_PORT),
                settings.getUsername(),
                settings.getPassword(),
                properties);
    }

    @Bean
    @ConditionalOnProperty("letterbook.email.bounces.host")
    BounceMailbox configuredBounceMailbox(BounceSettings settings) {
        return settings.mailbox();
    }

    @Bean
    DkimKeys dkimKeys(DkimSettings settings, ResourceLoader resources) {
        return DkimKeys.read(settings, resources);
    }

    @Bean
    BounceAddresses bounceAddresses(EmailSettings settings, BounceKey key) {
        return new BounceAddresses(settings.bounceMailbox(), key.value());
    }

    @Bean
    BounceDesk bounceDesk(
            BounceAddresses addresses,
            Ledger ledger,
            ErrorCatalogue catalogue,
            Receipts receipts,
            MeterRegistry meters,
            Clock clock) {
        var phrases = BouncePhrases.load();
        return new BounceDesk(
                new BounceTrail(addresses, ledger),
                new BounceReader(phrases, new BounceMeanings(catalogue, phrases)),
                receipts,
                meters,
                clock);
    }

    /** Null without a bounce mailbox. */
    @Bean
    @Nullable
    MailboxWatch mailboxWatch(
            ObjectProvider<BounceMailbox> mailbox, JdbcClient jdbc, BounceDesk desk, BounceSettings settings) {
        var configured = mailbox.getIfAvailable();
        return configured == null
                ? null
                : new MailboxWatch(
                        configured,
                        new MailboxPlace(jdbc, configured, settings.renewal().multipliedBy(3)),
                        desk,
                        settings.renewal());
    }

    /** Null, which leaves it out of the channels, without any mail server. */
    @Bean
    @Nullable
    EmailChannel emailChannel(
            ObjectProvider<MailServer> server,
            EmailSettings settings,
            EmailTemplates templates,
            Organisations organisations,
            BounceAddresses bounceAddresses,
            DkimKeys dkimKeys,
            ErrorCatalogue catalogue,
            Clock clock) {
        var configured = server.getIfAvailable();
        return configured == null
                ? null
                : new EmailChannel(
                        templates,
                        organisations,
                        new MailComposer(bounceAddresses, dkimKeys, clock),
                        new Submission(
                                new ConnectionPool(new MailSession(configured), settings, clock),
                                new ReplyMeanings(catalogue)));
    }
}
