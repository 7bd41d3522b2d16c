package letterbook.channel.einvoice.storecove;

import java.time.Clock;
import java.util.Objects;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.dispatch.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorecoveSettings.class)
class StorecoveConfiguration {

    @Bean
    @ConditionalOnProperty("letterbook.e-invoice.storecove.api-key")
    StorecoveAccount configuredStorecoveAccount(StorecoveSettings settings) {
        return new StorecoveAccount(
                ServiceAddress.of(settings.url()),
                Objects.requireNonNull(settings.apiKey()),
                settings.legalEntityId(),
                settings.webhookSecret());
    }

    /** Null, which leaves it out of the transports, without an account. */
    @Bean
    @Nullable
    StorecoveTransport storecoveTransport(
            ObjectProvider<StorecoveAccount> account, PeppolInvoices invoices, Clock clock) {
        var ours = account.getIfAvailable();
        return ours == null ? null : new StorecoveTransport(new StorecoveApi(ours), invoices, clock);
    }

    /** Null without an account. */
    @Bean
    @Nullable
    StorecoveNews storecoveNews(
            ObjectProvider<StorecoveAccount> account, Receipts receipts, StorecoveSettings settings, Clock clock) {
        var ours = account.getIfAvailable();
        return ours == null
                ? null
                : new StorecoveNews(new StorecoveApi(ours), receipts, clock, settings.pullWebhooks());
    }
}
