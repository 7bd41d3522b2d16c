package letterbook.channel.einvoice.chorus;

import java.time.Clock;
import java.util.Objects;
import letterbook.base.ServiceAddress;
import letterbook.communication.ErrorCatalogue;
import letterbook.dispatch.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChorusProSettings.class)
class ChorusProConfiguration {

    @Bean
    @ConditionalOnProperty("letterbook.e-invoice.chorus-pro.client-id")
    ChorusProAccount configuredChorusProAccount(ChorusProSettings settings) {
        return new ChorusProAccount(
                ServiceAddress.of(settings.baseUrl()),
                settings::tokenUrl,
                required("client-id", settings.clientId()),
                required("client-secret", settings.clientSecret()),
                required("technical-login", settings.technicalLogin()),
                required("technical-password", settings.technicalPassword()),
                settings.supplierId(),
                settings.userId(),
                settings.syntax(),
                new LookSchedule(LookSchedule.DEFAULT.first(), settings.hourly(), LookSchedule.DEFAULT.lostAfter()));
    }

    /** Null, which leaves it out of the transports, without an account. */
    @Bean
    @Nullable
    ChorusProTransport chorusProTransport(
            ObjectProvider<ChorusProAccount> account,
            JdbcClient jdbc,
            ErrorCatalogue catalogue,
            JsonMapper json,
            Clock clock) {
        var configured = account.getIfAvailable();
        return configured == null ? null : new ChorusProParts(configured, jdbc, catalogue, json, clock).transport();
    }

    /** Null without an account. */
    @Bean
    @Nullable
    ChorusProWatch chorusProWatch(
            ObjectProvider<ChorusProAccount> account,
            JdbcClient jdbc,
            ErrorCatalogue catalogue,
            JsonMapper json,
            Receipts receipts,
            Clock clock) {
        var configured = account.getIfAvailable();
        return configured == null ? null : new ChorusProParts(configured, jdbc, catalogue, json, clock).watch(receipts);
    }

    private static String required(String name, @Nullable String value) {
        return Objects.requireNonNull(
                value, () -> "letterbook.e-invoice.chorus-pro." + name + " is missing beside client-id");
    }
}
