package letterbook.sandbox.peppol;

import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.channel.einvoice.as4.As4Account;
import letterbook.channel.einvoice.as4.Directory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class PeppolSandbox {

    /** The participant that we are in the sandbox. */
    static final String OUR_PARTICIPANT = "0106:90000001";

    /** The service provider that we are in the sandbox (OpenPeppol SPIS). */
    static final String OUR_NUMBER = "0242:000001";

    /** The one that serves all buyers. */
    static final String BUYERS_NUMBER = "0242:000002";

    /** Our access point in the sandbox's network. */
    @Bean
    @ConditionalOnProperty(name = "letterbook.e-invoice.as4.key-store", havingValue = "unset", matchIfMissing = true)
    As4Account sandboxAs4Account(SandboxKeys keys, OwnAddress own) {
        return new As4Account(
                () -> keys.of(SandboxKeys.OURS),
                OUR_PARTICIPANT,
                OUR_NUMBER,
                null,
                new Directory.Publisher(() -> own.local(MetadataPublisher.PATH), keys::authorities),
                true);
    }
}
