package letterbook.sandbox.twilio;

import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.channel.sms.TwilioAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class TwilioSandboxConfiguration {

    @Bean
    @ConditionalOnProperty(name = "letterbook.sms.twilio.account-sid", havingValue = "unset", matchIfMissing = true)
    TwilioAccount sandboxTwilioAccount(OwnAddress own) {
        return TwilioAccount.of(
                () -> own.local("/sandbox/twilio"), SandboxAccount.SID, SandboxAccount.TOKEN, SandboxAccount.FROM);
    }
}
