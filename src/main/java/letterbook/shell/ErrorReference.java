package letterbook.shell;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short code that a user can pass on, and with which the failure is found in the log. */
record ErrorReference(String code) {

    private static final Logger log = LoggerFactory.getLogger(ErrorReference.class);
    // Without letters and digits that look alike when read out
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    /** Makes a code and writes the failure to the log under it. */
    static ErrorReference logged(String where, Throwable failure) {
        var code = new StringBuilder();
        ThreadLocalRandom.current()
                .ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .forEach(code::append);
        log.error("Unexpected failure {} at {}", code, where, failure);
        return new ErrorReference(code.toString());
    }
}
