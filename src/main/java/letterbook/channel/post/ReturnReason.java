package letterbook.channel.post;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Why a letter came back, recognised in the words of the post that returned it: English, German, French, Dutch. */
enum ReturnReason {
    DECEASED("POST_UNDELIVERABLE_DECEASED", "deceas|\\bdied\\b|verstorben|gestorben|d[ée]c[ée]d|overleden"),
    MOVED(
            "POST_UNDELIVERABLE_MOVED",
            "\\bmoved\\b|relocat|forwarding|verzogen|umgezogen|weggezogen|d[ée]m[ée]nag|verhuisd"),
    NO_LETTERBOX("POST_UNDELIVERABLE_NO_LETTERBOX", "letter ?box|mailbox|briefkasten|bo[iî]te aux lettres|brievenbus"),
    DECLINED("POST_UNDELIVERABLE_REFUSED", "refus|declined|not accepted|annahme verweigert|geweigerd"),
    NOT_COLLECTED(
            "POST_UNDELIVERABLE_UNCLAIMED",
            "unclaimed|not (?:collected|called)|nicht abgeholt|non r[ée]clam|niet afgehaald"),
    NOT_KNOWN(
            "POST_UNDELIVERABLE_UNKNOWN",
            "unknown|not known|not be determined|no such|unbekannt|nicht (?:zu )?ermitt|inconnu|onbekend|incorrect address"),
    OTHER("POST_UNDELIVERABLE", "");

    private final String code;
    private final Pattern words;

    ReturnReason(String code, String words) {
        this.code = code;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static ReturnReason of(String told) {
        return Arrays.stream(values())
                .filter(reason -> reason.words.matcher(told).find())
                .findFirst()
                .orElse(OTHER);
    }

    /** Key of the error catalogue. */
    String code() {
        return code;
    }
}
