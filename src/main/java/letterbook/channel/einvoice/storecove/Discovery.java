package letterbook.channel.einvoice.storecove;

import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers to questions about participants: {@code {"code": "OK"}} or {@code {"code": "nOK"}}. */
final class Discovery {

    private static final Set<String> NO = Set.of("nok", "not_ok", "notok", "false", "no");

    private Discovery() {}

    static boolean isYes(String body) {
        return code(body).equals("ok") || code(body).equals("true");
    }

    /** Only for a plain no: an answer that says neither stops nothing. */
    static boolean isNo(String body) {
        return NO.contains(code(body));
    }

    private static String code(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("code").asString("").toLowerCase(Locale.ROOT);
        } catch (JacksonException noJson) {
            return "";
        }
    }
}
