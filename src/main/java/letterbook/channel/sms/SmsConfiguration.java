package letterbook.channel.sms;

import java.time.Clock;
import letterbook.base.OwnAddress;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Receipts;
import letterbook.organisation.OfficeHours;
import letterbook.organisation.Organisations;
import letterbook.template.SmsTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
class SmsConfiguration {

    @Bean
    @ConditionalOnProperty("letterbook.sms.twilio.account-sid")
    TwilioAccount configuredTwilioAccount(TwilioSettings settings) {
        return settings.account();
    }

    @Bean
    SendingWindow officeHoursWindow(Organisations organisations) {
        return now -> OfficeHours.of(organisations.current()).opensAt(now);
    }

    @Bean
    TwilioErrors twilioErrors(ErrorCatalogue catalogue) {
        return new TwilioErrors(catalogue);
    }

    /** Null, which leaves it out of the channels, without any account. */
    @Bean
    @Nullable
    SmsChannel smsChannel(
            ObjectProvider<TwilioAccount> account,
            TwilioSettings settings,
            TwilioErrors errors,
            Receipts receipts,
            SmsTemplates templates,
            SendingWindow window,
            OwnAddress own,
            Clock clock) {
        var ours = account.getIfAvailable();
        if (ours == null) {
            return null;
        }
        var messages = new TwilioMessages(
                ours, new OnceOnlyClient(ours.address(), settings.connectTimeout(), settings.answerTimeout()));
        return new SmsChannel(
                ours,
                messages,
                errors,
                new LostMessages(messages, new NotedOwners(receipts)),
                templates,
                window,
                CallbackAddress.of(own, ours),
                clock);
    }
}
