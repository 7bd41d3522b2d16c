package letterbook.channel.einvoice.as4;

import java.time.Clock;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.PeppolInvoices;
import letterbook.communication.Ledger;
import letterbook.dispatch.Receipts;
import letterbook.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(As4Settings.class)
class As4Configuration {

    @Bean
    @ConditionalOnProperty("letterbook.e-invoice.as4.key-store")
    As4Account configuredAs4Account(As4Settings settings, Clock clock) {
        var authorities = SingletonSupplier.of(() -> KeyFiles.publisherAuthorities(settings.network()));
        var directory = settings.smpUrl() == null
                ? new Directory.Network(
                        Lookup.zone(settings.network() == As4Settings.Network.PRODUCTION),
                        authorities::obtain,
                        () -> NameServers.of(settings.dnsServer()))
                : new Directory.Publisher(ServiceAddress.of(settings.smpUrl()), authorities::obtain);
        var keys = SingletonSupplier.of(() -> KeyFiles.keys(settings, clock));
        return new As4Account(
                keys::obtain, settings.participant(), settings.serviceProvider(), settings.country(), directory, false);
    }

    @Bean
    @ConditionalOnProperty("letterbook.e-invoice.as4.key-store")
    KeysAtStart keysAtStart(As4Account account, Clock clock) {
        return new KeysAtStart(account, clock);
    }

    /** Null, which leaves it out of the transports, without an access point of our own. */
    @Bean
    @Nullable
    As4Transport as4Transport(
            ObjectProvider<As4Account> account,
            PeppolInvoices invoices,
            Organisations organisations,
            SentInvoices sent,
            Clock clock) {
        var configured = account.getIfAvailable();
        return configured == null
                ? null
                : new As4Transport(invoices, new Dispatching(configured, organisations, sent, clock), sent, clock);
    }

    /** Null, which leaves its address empty, without an access point of our own. */
    @Bean
    @Nullable
    ResponseInbox responseInbox(
            ObjectProvider<As4Account> account, SentInvoices sent, Receipts receipts, Ledger ledger) {
        var configured = account.getIfAvailable();
        return configured == null ? null : new ResponseInbox(configured, sent, receipts, ledger);
    }
}
