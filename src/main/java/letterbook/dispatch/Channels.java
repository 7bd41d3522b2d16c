package letterbook.dispatch;

import java.util.List;
import java.util.Optional;
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
}
