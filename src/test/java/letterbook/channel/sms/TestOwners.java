package letterbook.channel.sms;

import java.util.Set;
import letterbook.dispatch.Delivery;

/**
 * Who has which message at Twilio.
 *
 * @param others messages that are known to be other entries'
 * @param contested messages that another entry takes at the same moment
 */
record TestOwners(Set<String> others, Set<String> contested) implements MessageOwners {

    static final TestOwners NOBODY_ELSE = new TestOwners(Set.of(), Set.of());

    @Override
    public boolean isOfAnother(String sid, long communicationId) {
        return others.contains(sid);
    }

    @Override
    public boolean claim(String sid, Delivery delivery) {
        return !others.contains(sid) && !contested.contains(sid);
    }
}
