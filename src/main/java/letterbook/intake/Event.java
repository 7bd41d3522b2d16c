package letterbook.intake;

import java.util.Arrays;
import letterbook.communication.CommunicationRequest;

/**
 * An event that is ready to be taken.
 *
 * @param key names the request among those of its client
 * @param sha256 of the body in its canonical form
 */
record Event(String key, byte[] sha256, CommunicationRequest request) {

    static Event of(String key, EventBody body, ApiJson json) {
        return new Event(key, json.sha256(body.normalised()), body.toRequest());
    }

    boolean hasSameBodyAs(Event other) {
        return Arrays.equals(sha256, other.sha256);
    }
}
