package letterbook.communication;

import org.jspecify.annotations.Nullable;

/** What a provider reports of a message after it took it, in its own words where {@code text} is given. */
public sealed interface News {

    @Nullable
    String text();

    /** It arrived. */
    record Delivered(@Nullable String text) implements News {}

    /**
     * It did not arrive.
     *
     * @param status {@code FAILED} when someone here can repair it, {@code REJECTED} when provider or recipient declined
     * @param code key of the error catalogue
     */
    record Failed(
            CommunicationStatus status,
            String code,
            @Nullable String text) implements News {}

    /**
     * It arrived, and the recipient asks for something before going on with it.
     *
     * @param code key of the error catalogue, for what is to be done
     */
    record Task(String code, @Nullable String text) implements News {}

    /** What the recipient asked for is done with. */
    record Resolved(@Nullable String text) implements News {}

    /** It is on its way; settles nothing. */
    record Progress(@Nullable String text) implements News {}
}
