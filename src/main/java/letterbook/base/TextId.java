package letterbook.base;

import io.hypersistence.tsid.TSID;
import java.time.Instant;
import java.util.Optional;

/** The form of an id in addresses and in the interface: 13 characters of Crockford base 32, lower case. */
public final class TextId {

    private TextId() {}

    public static String of(long id) {
        return TSID.from(id).toLowerCase();
    }

    /** The id, or empty when the text is not one. */
    public static Optional<Long> parse(String text) {
        return TSID.isValid(text) ? Optional.of(TSID.from(text).toLong()) : Optional.empty();
    }

    /** The smallest id that can be made at this moment; a date filter becomes a range of ids with it. From 2089 on: the largest id. */
    public static long firstAt(Instant moment) {
        var millis = moment.toEpochMilli() - TSID.TSID_EPOCH;
        if (millis <= 0) {
            return 0;
        }
        return millis > Long.MAX_VALUE >> 22 ? Long.MAX_VALUE : millis << 22;
    }
}
