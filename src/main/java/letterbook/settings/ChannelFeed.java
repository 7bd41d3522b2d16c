package letterbook.settings;

import letterbook.base.Watch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices that a provider stands differently, whichever node changed that, while somebody looks. */
@Component
class ChannelFeed {

    private final Watch watch;

    ChannelFeed(ChannelStates states) {
        watch = new Watch(states::read);
    }

    Runnable listen(Runnable listener) {
        return watch.listen(listener);
    }

    @Scheduled(fixedDelayString = Watch.OFTEN)
    void look() {
        watch.look();
    }
}
