package letterbook.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import letterbook.base.TextId;

/** Makes ids as they would have been made in the past; in order within a millisecond. */
final class PastIds {

    private final Map<Long, Integer> made = new HashMap<>();

    long next(Instant moment) {
        return TextId.firstAt(moment) + made.merge(moment.toEpochMilli(), 1, Integer::sum);
    }
}
