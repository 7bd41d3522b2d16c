package letterbook.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import letterbook.base.CommunicationType;
import org.springframework.stereotype.Component;

/** The channels that this installation has. */
@Component
class Channels {

    private final List<Channel> all;

    Channels(List<Channel> all) {
        this.all = List.copyOf(all);
    }

    Optional<Channel> of(CommunicationType type) {
        return all.stream().filter(channel -> channel.type() == type).findFirst();
    }

    /** The channels whose messages this provider carries. */
    Set<CommunicationType> of(String provider) {
        return all.stream()
                .filter(channel -> channel.providers().contains(provider))
                .map(Channel::type)
                .collect(Collectors.toSet());
    }
}
