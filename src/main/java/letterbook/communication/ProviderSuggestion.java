package letterbook.communication;

import java.util.Optional;

/**
 * Tells what a provider suggested about a message that failed, where that names its receiver: the history must not, as it is
 * read by those who may not read message content, and is never changed.
 */
public interface ProviderSuggestion {

    /**
     * In one sentence; empty where nothing was suggested.
     *
     * @param code of the entry, key of {@link ErrorCatalogue}
     */
    Optional<String> about(long communicationId, String code);
}
