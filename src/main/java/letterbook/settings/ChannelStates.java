package letterbook.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Channel;
import letterbook.dispatch.ProviderPause;
import letterbook.dispatch.ProviderPauses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the providers stand. Asks nobody for permission, as it is also called without a user. */
@Component
class ChannelStates {

    private static final String BLUE =
            CommunicationStatus.GENERATING.code() + ", " + CommunicationStatus.SENDING.code();

    private final ObjectProvider<Channel> channels;
    private final ProviderPauses pauses;
    private final Environment settings;
    private final JdbcClient jdbc;

    ChannelStates(ObjectProvider<Channel> channels, ProviderPauses pauses, Environment settings, JdbcClient jdbc) {
        this.channels = channels;
        this.pauses = pauses;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    List<ChannelState> read() {
        var working = channels.stream()
                .flatMap(channel -> channel.providers().stream())
                .collect(Collectors.toUnmodifiableSet());
        var paused = pauses.all().stream().collect(Collectors.toMap(ProviderPause::provider, Function.identity()));
        return Carrier.ALL.stream()
                .map(carrier -> state(carrier, working, paused))
                .toList();
    }

    private ChannelState state(Carrier carrier, Set<String> working, Map<String, ProviderPause> paused) {
        var properties = carrier.properties(settings);
        var missing = Stream.concat(
                        properties.stream().filter(property -> !isSet(property)).map(ChannelStates::variable),
                        choice(carrier))
                .toList();
        return new ChannelState(
                carrier.provider(),
                carrier.type(),
                setup(
                        working.contains(carrier.provider()),
                        properties.stream().limit(1).allMatch(this::isSet)),
                missing,
                carrier.guide(),
                paused.get(carrier.provider()),
                // the index by status, newest and type answers it without the rows
                count("status in (" + BLUE + ") and type = ? and " + carrier.receivers(), carrier),
                count("stuck_at is not null and type = ? and " + carrier.receivers(), carrier));
    }

    /** The settings of which one is missing, in words. */
    private Stream<String> choice(Carrier carrier) {
        return carrier.oneOf().isEmpty() || carrier.oneOf().stream().anyMatch(this::isSet)
                ? Stream.empty()
                : Stream.of(carrier.oneOf().stream()
                        .map(ChannelStates::variable)
                        .collect(Collectors.joining(" or ", "either ", "")));
    }

    private boolean isSet(String property) {
        return !settings.getProperty(property, "").isBlank();
    }

    private static ChannelState.Setup setup(boolean works, boolean isSet) {
        if (works) {
            return isSet ? ChannelState.Setup.CONFIGURED : ChannelState.Setup.SANDBOX;
        }
        return ChannelState.Setup.MISSING;
    }

    private long count(String condition, Carrier carrier) {
        return jdbc.sql("select count(*) from (select 1 from communication where " + condition + " limit ?) some")
                .params(carrier.type().code(), ChannelState.MANY)
                .query(Long.class)
                .single();
    }

    /** The environment variable that sets a property: of the spellings that Spring Boot takes, the one that is easiest to read. */
    private static String variable(String property) {
        return property.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
