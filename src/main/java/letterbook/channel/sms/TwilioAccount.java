package letterbook.channel.sms;

import java.util.Set;
import letterbook.base.ServiceAddress;
import org.jspecify.annotations.Nullable;

/**
 * Our account with Twilio; a bean of it makes the SMS channel exist. It comes from {@code letterbook.sms.twilio.*} where an
 * account is set there.
 *
 * @param address where Twilio's API answers
 * @param sid of the account, {@code AC…}
 * @param key with which requests sign in: the account's SID, or that of an API key
 * @param secret that belongs to the key
 * @param authToken with which Twilio signs its callbacks
 * @param from number or name of the sender; null to leave it to the messaging service
 * @param messagingServiceSid {@code MG…}; null for none
 * @param allowedNumbers numbers that count as mobile although they are none: Twilio's magic ones
 */
public record TwilioAccount(
        ServiceAddress address,
        String sid,
        String key,
        String secret,
        String authToken,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        Set<String> allowedNumbers) {

    public TwilioAccount {
        if (from == null && messagingServiceSid == null) {
            throw new IllegalArgumentException("An SMS account needs a sender: a number or a messaging service");
        }
        allowedNumbers = Set.copyOf(allowedNumbers);
    }

    /** Signs in with the account itself. */
    public static TwilioAccount of(ServiceAddress address, String sid, String authToken, String from) {
        return new TwilioAccount(address, sid, sid, authToken, authToken, from, null, Set.of());
    }

    @Override
    public String toString() {
        return sid;
    }
}
