package letterbook.sandbox.storecove;

import java.util.UUID;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.channel.einvoice.storecove.StorecoveAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class StorecoveSandbox {

    static final String PATH = "/sandbox/storecove/api/v2";

    /** Where the channel has no account of its own; the secrets are new with each start and never leave this machine. */
    @Bean
    @ConditionalOnProperty(
            name = "letterbook.e-invoice.storecove.api-key",
            havingValue = "unset",
            matchIfMissing = true)
    StorecoveAccount sandboxStorecoveAccount(OwnAddress own) {
        return new StorecoveAccount(
                () -> own.local(PATH),
                UUID.randomUUID().toString(),
                1001,
                UUID.randomUUID().toString());
    }
}
