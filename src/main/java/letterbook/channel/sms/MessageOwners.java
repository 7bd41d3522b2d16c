package letterbook.channel.sms;

import letterbook.dispatch.Delivery;

/** Which entry a message at Twilio belongs to, of entries that say the same to the same number. */
interface MessageOwners {

    /** Whether it is known to be another entry's. */
    boolean isOfAnother(String sid, long communicationId);

    /** Makes it this entry's, for good; false when another entry was quicker. */
    boolean claim(String sid, Delivery delivery);
}
