package letterbook.channel.einvoice.storecove;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Under which name the ledger knows a submission: Storecove's guid, or our key while that is not known. */
final class SubmissionReference {

    private static final String KEY = "key ";

    private SubmissionReference() {}

    static String ofKey(String key) {
        return KEY + key;
    }

    static boolean isKey(String reference) {
        return reference.startsWith(KEY);
    }

    /** From the answer to a submission. */
    static Optional<String> guid(String body) {
        try {
            return Optional.of(JsonMapper.shared().readTree(body).path("guid").asString(""))
                    .filter(guid -> !guid.isBlank());
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
