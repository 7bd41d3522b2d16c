package letterbook.shell;

import java.util.stream.Stream;
import letterbook.base.Watch;
import letterbook.base.ui.Banner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages when a banner comes, goes or says something else, whichever node caused that. */
@Component
class BannerFeed {

    private final ObjectProvider<Banner> banners;
    private final Watch watch;

    BannerFeed(ObjectProvider<Banner> banners) {
        this.banners = banners;
        watch = new Watch(() -> banners().map(Banner::state).toList());
    }

    Stream<Banner> banners() {
        return banners.orderedStream();
    }

    Runnable listen(Runnable listener) {
        return watch.listen(listener);
    }

    @Scheduled(fixedDelayString = Watch.OFTEN)
    void look() {
        watch.look();
    }
}
