package letterbook.channel.email;

import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import letterbook.communication.ErrorCatalogue;
import letterbook.organisation.Organisations;
import letterbook.template.EmailTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmailSettings.class, MailProperties.class})
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

    /** Null, which leaves it out of the channels, without any mail server. */
    @Bean
    @Nullable
    EmailChannel emailChannel(
            ObjectProvider<MailServer> server,
            EmailSettings settings,
            EmailTemplates templates,
            Organisations organisations,
            BounceKey bounceKey,
            ErrorCatalogue catalogue,
            Clock clock) {
        var configured = server.getIfAvailable();
        return configured == null
                ? null
                : new EmailChannel(
                        templates,
                        organisations,
                        new MailComposer(new BounceAddresses(settings.bounceMailbox(), bounceKey.value()), clock),
                        new Submission(
                                new ConnectionPool(new MailSession(configured), settings, clock),
                                new ReplyMeanings(catalogue)));
    }
}
