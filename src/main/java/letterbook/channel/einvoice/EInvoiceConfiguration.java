package letterbook.channel.einvoice;

import letterbook.customer.EInvoiceNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EInvoiceSettings.class)
class EInvoiceConfiguration {

    /** Null, which leaves it out of the channels, without any transport. */
    @Bean
    @Nullable
    EInvoiceChannel eInvoiceChannel(ObjectProvider<EInvoiceTransport> transports, EInvoiceSettings settings) {
        var used = transports
                .orderedStream()
                .filter(transport -> !transport.carries(EInvoiceNetwork.PEPPOL)
                        || transport.name().equals(settings.peppol().transport()))
                .toList();
        return used.isEmpty() ? null : new EInvoiceChannel(used);
    }

    /** Null where no electronic invoice can leave. */
    @Bean
    @Nullable
    RulesWarmUp rulesWarmUp(ObjectProvider<EInvoiceChannel> channel, PeppolRules rules) {
        return channel.getIfAvailable() == null ? null : new RulesWarmUp(rules);
    }
}
