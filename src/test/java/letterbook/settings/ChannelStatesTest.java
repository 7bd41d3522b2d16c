package letterbook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import letterbook.IntegrationTest;
import letterbook.base.CommunicationType;
import letterbook.dispatch.Channel;
import letterbook.dispatch.ProviderPauses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@IntegrationTest
class ChannelStatesTest {

    @Autowired
    private ObjectProvider<Channel> channels;

    @Autowired
    private ProviderPauses pauses;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWorksBySettingsIsConfiguredAndWhatWorksWithoutIsTheSandbox() {
        assertThat(of("SMTP", new MockEnvironment().withProperty("spring.mail.host", "mail.example"))
                        .setup())
                .isEqualTo(ChannelState.Setup.CONFIGURED);
        assertThat(of("SMTP", new MockEnvironment()).setup()).isEqualTo(ChannelState.Setup.SANDBOX);
        assertThat(of("SMTP", new MockEnvironment()).missing()).containsExactly("SPRING_MAIL_HOST");
    }

    @Test
    void whatNothingCarriesNamesTheSettingsThatAreMissing() {
        var states = new ChannelStates(
                new org.springframework.beans.factory.support.StaticListableBeanFactory()
                        .getBeanProvider(Channel.class),
                pauses,
                new MockEnvironment().withProperty("letterbook.sms.twilio.account-sid", "AC1"),
                jdbc);

        assertThat(states.read()).allMatch(state -> state.setup() == ChannelState.Setup.MISSING);
        assertThat(states.read())
                .filteredOn(state -> state.type() == CommunicationType.SMS)
                .flatMap(ChannelState::missing)
                .isEqualTo(List.of(
                        "LETTERBOOK_SMS_TWILIO_AUTH_TOKEN",
                        "either LETTERBOOK_SMS_TWILIO_FROM or LETTERBOOK_SMS_TWILIO_MESSAGING_SERVICE_SID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "messaging-service-sid"})
    void eitherSenderIsEnoughForTwilio(String sender) {
        var settings = new MockEnvironment()
                .withProperty("letterbook.sms.twilio.account-sid", "AC1")
                .withProperty("letterbook.sms.twilio.auth-token", "token")
                .withProperty("letterbook.sms.twilio." + sender, "MG1");

        assertThat(of("Twilio", settings).missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMTP", "Twilio", "Pingen", "Peppol", "Chorus Pro"})
    void theVariablesThatAreNamedAreThoseThatSetItUp(String provider) {
        var variables = of(provider, new MockEnvironment()).missing().stream()
                .map(named -> named.replace("either ", "").replaceFirst(" or .*", ""))
                .collect(Collectors.<String, String, Object>toMap(name -> name, name -> "set"));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);

        assertThat(variables).isNotEmpty();
        assertThat(of(provider, environment).missing()).isEmpty();
    }

    private ChannelState of(String provider, Environment settings) {
        return new ChannelStates(channels, pauses, settings, jdbc)
                .read().stream()
                        .filter(state -> state.provider().equals(provider))
                        .findFirst()
                        .orElseThrow();
    }
}
