package letterbook.settings;

import java.util.List;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Thing;
import letterbook.dispatch.ProviderPauses;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows administrators how the providers stand, and lets them end a pause. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.EDIT_ORGANISATION_SETTINGS + "')")
public class ChannelDesk {

    private static final Logger log = LoggerFactory.getLogger(ChannelDesk.class);

    private final ChannelStates states;
    private final ChannelFeed feed;
    private final ProviderPauses pauses;
    private final AuditTrail audit;
    private final CurrentUser user;

    ChannelDesk(ChannelStates states, ChannelFeed feed, ProviderPauses pauses, AuditTrail audit, CurrentUser user) {
        this.states = states;
        this.feed = feed;
        this.pauses = pauses;
        this.audit = audit;
        this.user = user;
    }

    /** One for each provider that this application can use. */
    public List<ChannelState> list() {
        return states.read();
    }

    /** Ends the pause of a provider; messages that wait for it go on within seconds, on all nodes. */
    @Transactional
    public void tryNow(String provider) {
        if (pauses.resume(provider)) {
            audit.note(Deed.of(DeedKind.PAUSE_ENDED, Thing.provider(provider), ""));
            log.info("{} ended the pause of {}", user.displayName(), provider);
        }
    }

    /** Calls the listener on a background thread when anything has changed, until the returned task is run. */
    public Runnable follow(Runnable listener) {
        return feed.listen(listener);
    }
}
