package letterbook.dispatch;

import java.time.Duration;
import letterbook.communication.CommunicationStatus;
import org.jspecify.annotations.Nullable;

/** What came of handing a message to a provider, or of asking for it later; {@code text} is the provider's own words. */
public sealed interface Outcome {

    @Nullable
    String text();

    /** The provider took the message for good. */
    record Delivered(String providerRef, @Nullable String text) implements Outcome {}

    /**
     * The provider has the message, and its last word is to come.
     *
     * @param providerRef under which the provider's news will come; ASCII, at most 200 characters
     * @param lookAfter wait before the provider is asked for news, null never to ask
     * @param newsWithin time after which news should have come; half an hour later the entry is stuck
     */
    record Accepted(
            String providerRef,
            @Nullable String text,
            @Nullable Duration lookAfter,
            Duration newsWithin) implements Outcome {}

    /**
     * The provider refused it, and would again.
     *
     * @param status {@code FAILED} when someone here can repair it, {@code REJECTED} when provider or recipient declined
     * @param code key of the error catalogue
     */
    record Refused(
            CommunicationStatus status,
            String code,
            @Nullable String text) implements Outcome {}

    /** It was called back before it left. */
    record Withdrawn(@Nullable String text) implements Outcome {}

    /**
     * The provider did not take it and may do so later.
     *
     * @param code key of the error catalogue
     * @param notBefore shortest wait before the next try, null to leave that to the pipeline
     */
    record RetryLater(
            String code, @Nullable String text, @Nullable Duration notBefore) implements Outcome {}

    /**
     * The provider takes nothing at the moment, for a reason that has nothing to do with this message: it is down, or our
     * account or credentials there are wrong. Nothing was sent.
     *
     * @param code key of the error catalogue
     */
    record OutOfOrder(String code, @Nullable String text) implements Outcome {}

    /**
     * Whether the provider took it is not known yet, and it can be asked later: {@link Channel#reconcile} follows.
     *
     * @param code key of the error catalogue, for what made the answer be lost
     * @param after wait before the provider is asked
     */
    record AskLater(String code, @Nullable String text, Duration after) implements Outcome {}

    /** Nobody can know whether the provider took it. */
    record Unknown(@Nullable String text) implements Outcome {}
}
