package letterbook.channel.email;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an SMTP server answered.
 *
 * @param code of RFC 5321, for example 550
 * @param enhanced status of RFC 3463, for example {@code 5.1.1}; null when it gave none
 * @param text all of it on one line
 */
record SmtpReply(int code, @Nullable String enhanced, String text) {

    private static final Pattern ENHANCED = Pattern.compile("^([245]\\d\\d)[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern CONTINUATION =
            Pattern.compile("[\\r\\n]+(?:\\d{3}[ -])?(?:[245]\\.\\d{1,3}\\.\\d{1,3} )?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** @param raw its lines, each with the code in front */
    static SmtpReply of(int code, String raw) {
        var enhanced = ENHANCED.matcher(raw);
        var line = CONTINUATION.matcher(raw.strip()).replaceAll(" ");
        if (line.length() > 3 && line.charAt(3) == '-') {
            line = line.substring(0, 3) + " " + line.substring(4);
        }
        return new SmtpReply(
                code,
                enhanced.find() ? enhanced.group(2) : null,
                SPACES.matcher(line).replaceAll(" ").strip());
    }

    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    boolean isRefusal() {
        return code >= 400 && code < 600;
    }
}
