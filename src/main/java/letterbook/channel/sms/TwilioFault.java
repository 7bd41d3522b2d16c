package letterbook.channel.sms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request to Twilio got no answer, or one that is not Twilio's own word on the request. */
abstract sealed class TwilioFault extends RuntimeException {

    private TwilioFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /** There was no connection: nothing was sent. */
    static final class Unreachable extends TwilioFault {

        Unreachable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** The request left; whether it had an effect nobody knows. */
    static final class InDoubt extends TwilioFault {

        private final String code;

        /** @param code key of the error catalogue */
        InDoubt(String code, String why, @Nullable Throwable cause) {
            super(why, cause);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Too many requests: this one had no effect. */
    static final class TooMany extends TwilioFault {

        private final @Nullable Duration wait;

        TooMany(String why, @Nullable Duration wait) {
            super(why, null);
            this.wait = wait;
        }

        Duration atLeast(Duration atLeast) {
            return wait == null || wait.compareTo(atLeast) < 0 ? atLeast : wait;
        }
    }

    /** Refused by something that does not speak as Twilio does: a proxy, a wrong address. */
    static final class Strange extends TwilioFault {

        private final int status;

        Strange(int status, String why) {
            super(why, null);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
