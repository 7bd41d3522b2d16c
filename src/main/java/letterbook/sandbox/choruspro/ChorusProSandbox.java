package letterbook.sandbox.choruspro;

import java.time.Duration;
import java.util.List;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.channel.einvoice.chorus.ChorusProAccount;
import letterbook.channel.einvoice.chorus.ChorusProSyntax;
import letterbook.channel.einvoice.chorus.LookSchedule;
import letterbook.sandbox.SandboxPace;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@ConditionalOnSandbox
class ChorusProSandbox {

    static final String PATH = "/sandbox/chorus-pro";

    /** Used unless settings name an account. */
    @Bean
    @ConditionalOnProperty(
            name = "letterbook.e-invoice.chorus-pro.client-id",
            havingValue = "unset",
            matchIfMissing = true)
    ChorusProAccount sandboxChorusProAccount(OwnAddress own, SandboxPace pace) {
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
                schedule(pace));
    }

    /** The stand-in is quick, so it is asked soon; seldom enough for one that it lost not to pause all. */
    private static LookSchedule schedule(SandboxPace pace) {
        return new LookSchedule(List.of(pace.halves(4), pace.halves(10)), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
}
