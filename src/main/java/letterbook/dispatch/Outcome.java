package letterbook.dispatch;

import java.time.Duration;
import letterbook.communication.CommunicationStatus;
import org.jspecify.annotations.Nullable;

/** What came of handing a message to a provider. */
public sealed interface Outcome {

    /** The provider took the message for good. */
    record Delivered(String providerRef, @Nullable String text) implements Outcome {}

    /**
     * The provider refused it, and would again.
     *
     * @param status {@code FAILED} when someone here can repair it, {@code REJECTED} when provider or recipient declined
     * @param code key of the error catalogue
     * @param text the provider's own words
     */
    record Refused(
            CommunicationStatus status,
            String code,
            @Nullable String text) implements Outcome {}

    /**
     * The provider did not take it and may do so later.
     *
     * @param code key of the error catalogue
     * @param text the provider's own words
     * @param notBefore shortest wait before the next try, null to leave that to the pipeline
     */
    record RetryLater(
            String code, @Nullable String text, @Nullable Duration notBefore) implements Outcome {}

    /** Nobody can know whether the provider took it. */
    record Unknown(@Nullable String text) implements Outcome {}
}
