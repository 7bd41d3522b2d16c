package letterbook.channel.sms;

import java.net.URI;
import java.util.Set;
import letterbook.base.OwnAddress;
import org.jspecify.annotations.Nullable;

/** Where Twilio is to report what becomes of a message. */
@FunctionalInterface
interface CallbackAddress {

    Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /** Null for nowhere: then Twilio is asked. */
    @Nullable
    URI orNull();

    /** Our address, unless Twilio could not reach it: it refuses messages with such a callback. */
    static CallbackAddress of(OwnAddress own, TwilioAccount account) {
        return () -> {
            var ours = own.open(TwilioWebhook.PATH);
            return isHere(ours) && !isHere(account.address().base()) ? null : ours;
        };
    }

    private static boolean isHere(URI address) {
        return THIS_MACHINE.contains(address.getHost());
    }
}
