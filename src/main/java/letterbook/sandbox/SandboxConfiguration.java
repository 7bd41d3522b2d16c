package letterbook.sandbox;

import java.time.Duration;
import letterbook.base.ConditionalOnSandbox;
import letterbook.channel.email.BounceMailbox;
import letterbook.channel.email.MailServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@ConditionalOnSandbox
@EnableConfigurationProperties({SandboxSettings.class, SandboxPace.class})
class SandboxConfiguration {

    private static final Duration SLOW = Duration.ofSeconds(10);

    /** Runs from before the first job can be carried out until after the last has ended. */
    @Bean
    @ConditionalOnProperty(name = "spring.mail.host", havingValue = "unset", matchIfMissing = true)
    SandboxSmtp sandboxSmtp(SandboxMessages messages, SandboxSettings settings) {
        return SandboxSmtp.start(messages, settings, SLOW);
    }

    @Bean
    @ConditionalOnProperty(name = "spring.mail.host", havingValue = "unset", matchIfMissing = true)
    MailServer sandboxMailServer(SandboxSmtp smtp) {
        return MailServer.at("127.0.0.1", smtp.port());
    }

    @Bean
    SandboxMailbox sandboxMailbox(SandboxSettings settings) {
        return SandboxMailbox.start(settings.imapPort());
    }

    @Bean
    @ConditionalOnProperty(name = "letterbook.email.bounces.host", havingValue = "unset", matchIfMissing = true)
    BounceMailbox sandboxBounceMailbox(SandboxMailbox mailbox) {
        return BounceMailbox.local(mailbox.port(), SandboxMailbox.USER, SandboxMailbox.PASSWORD);
    }
}
