package letterbook.channel.post;

import java.time.Clock;
import java.time.Duration;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.Ledger;
import letterbook.dispatch.Receipts;
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

    /** Pingen tries seven times in about seven hours. */
    private static final Duration REPORTED_WITHIN = Duration.ofHours(8);

    @Bean
    @ConditionalOnProperty("letterbook.post.pingen.client-id")
    PingenAccount configuredPingenAccount(PingenSettings settings) {
        return settings.account();
    }

    /** Null without any account. */
    @Bean
    @Nullable
    PingenApi pingenApi(ObjectProvider<PingenAccount> account, Clock clock) {
        var configured = account.getIfAvailable();
        return configured == null ? null : new PingenApi(configured, clock);
    }

    /** Null, which leaves it out of the channels, without any account. */
    @Bean
    @Nullable
    PostChannel postChannel(
            ObjectProvider<PingenAccount> account,
            ObjectProvider<PingenApi> pingen,
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
                        pingen.getObject(),
                        configured.printing(),
                        organisations,
                        new PingenWords(catalogue),
                        settings.firstLook(),
                        clock);
    }

    /** Null without any account. */
    @Bean
    @Nullable
    PingenReturns pingenReturns(
            ObjectProvider<PingenAccount> account,
            ObjectProvider<PingenApi> pingen,
            PingenNews news,
            Receipts receipts,
            Ledger ledger,
            Clock clock) {
        var configured = account.getIfAvailable();
        return configured == null
                ? null
                : new PingenReturns(
                        pingen.getObject(),
                        news,
                        receipts,
                        ledger,
                        configured.webhookKey() == null ? Duration.ZERO : REPORTED_WITHIN,
                        clock);
    }
}
