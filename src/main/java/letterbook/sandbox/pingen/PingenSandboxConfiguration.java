package letterbook.sandbox.pingen;

import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.channel.post.PingenAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@ConditionalOnSandbox
class PingenSandboxConfiguration {

    static final String PATH = "/sandbox/pingen";
    static final String ORGANISATION = "5ba0d2fe-3b1c-4c53-9c0a-5a6ddb0c5e11";
    static final String CLIENT = "sandbox-client";
    static final String SECRET = "sandbox-secret";
    static final String SIGNING_KEY = "sandbox-signing-key-0001";

    /** Letters go to the stand-in where no account is set. */
    @Bean
    @ConditionalOnProperty(name = "letterbook.post.pingen.client-id", havingValue = "unset", matchIfMissing = true)
    PingenAccount sandboxPingenAccount(OwnAddress own) {
        return new PingenAccount(
                () -> own.local(PATH),
                () -> own.local(PATH),
                CLIENT,
                SECRET,
                ORGANISATION,
                SIGNING_KEY,
                PingenAccount.Printing.USUAL);
    }
}
