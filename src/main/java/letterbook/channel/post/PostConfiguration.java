package letterbook.channel.post;

import java.time.Clock;
import letterbook.communication.ErrorCatalogue;
import letterbook.organisation.Organisations;
import letterbook.template.LetterTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PingenSettings.class)
class PostConfiguration {

    @Bean
    @ConditionalOnProperty("letterbook.post.pingen.client-id")
    PingenAccount configuredPingenAccount(PingenSettings settings) {
        return settings.account();
    }

    /** Null, which leaves it out of the channels, without any account. */
    @Bean
    @Nullable
    PostChannel postChannel(
            ObjectProvider<PingenAccount> account,
            PingenSettings settings,
            LetterTemplates templates,
            Organisations organisations,
            ErrorCatalogue catalogue,
            Clock clock) {
        var configured = account.getIfAvailable();
        return configured == null
                ? null
                : new PostChannel(
                        new LetterMaker(templates, configured.printing()),
                        new PingenApi(configured, clock),
                        configured.printing(),
                        organisations,
                        new PingenWords(catalogue),
                        settings.firstLook(),
                        clock);
    }
}
