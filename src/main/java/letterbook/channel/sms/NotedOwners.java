package letterbook.channel.sms;

import letterbook.dispatch.Delivery;
import letterbook.dispatch.Receipts;

/**
 * Notes who has which message under a name of its own: what Twilio reports of a message goes on to wait until its entry has
 * noted that it was taken, and with it Twilio's name for it.
 */
final class NotedOwners implements MessageOwners {

    private static final String CLAIM = SmsChannel.PROVIDER + " (claimed)";

    private final Receipts receipts;

    NotedOwners(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public boolean isOfAnother(String sid, long communicationId) {
        return receipts.belongsToAnother(CLAIM, sid, communicationId)
                || receipts.belongsToAnother(SmsChannel.PROVIDER, sid, communicationId);
    }

    @Override
    public boolean claim(String sid, Delivery delivery) {
        return receipts.claim(CLAIM, sid, delivery.communicationId(), delivery.attempt())
                && !receipts.belongsToAnother(SmsChannel.PROVIDER, sid, delivery.communicationId());
    }
}
