package letterbook.sandbox.choruspro;

import java.time.Duration;
import java.util.List;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.channel.einvoice.chorus.ChorusProAccount;
import letterbook.channel.einvoice.chorus.ChorusProSyntax;
import letterbook.channel.einvoice.chorus.LookSchedule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@ConditionalOnSandbox
class ChorusProSandbox {

    static final String PATH = "/sandbox/chorus-pro";

    /** The stand-in is quick, so it is asked often. */
    private static final LookSchedule SCHEDULE =
            new LookSchedule(List.of(), Duration.ofSeconds(1), Duration.ofSeconds(4));

    /** Used unless settings name an account. */
    @Bean
    @ConditionalOnProperty(
            name = "letterbook.e-invoice.chorus-pro.client-id",
            havingValue = "unset",
            matchIfMissing = true)
    ChorusProAccount sandboxChorusProAccount(OwnAddress own) {
        return new ChorusProAccount(
                () -> own.local(PATH),
                () -> own.local(PATH + "/api/oauth/token"),
                Gate.CLIENT_ID,
                Gate.CLIENT_SECRET,
                Gate.LOGIN,
                Gate.PASSWORD,
                null,
                null,
                ChorusProSyntax.FACTURX,
                SCHEDULE);
    }
}
