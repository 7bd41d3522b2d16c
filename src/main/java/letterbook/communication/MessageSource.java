package letterbook.communication;

import java.util.List;
import java.util.Map;

/**
 * What a chain of entries is made from, as it was when the business event was reported; kept 60 days.
 *
 * @param data names for the templates: the subject ({@code invoice} or {@code contract}) and what the workflow sent ({@code data})
 */
public record MessageSource(Map<String, Object> data, List<SourceDocument> documents) {

    /**
     * A document that goes with the message.
     *
     * @param size in bytes
     * @param sha256 64 hexadecimal digits
     */
    public record SourceDocument(String name, String mediaType, int size, String sha256) {}
}
