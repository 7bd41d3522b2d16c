package letterbook.communication;

/**
 * What a failure means to the people here.
 *
 * @param status {@code FAILED} when someone here can repair it and resend, {@code REJECTED} when it was declined for good
 * @param retry whether trying again by itself may help; the status then is what it ends in when that is given up
 * @param resolver who can put it right: {@code AGENT}, {@code ADMINISTRATOR}, {@code RECIPIENT} or {@code SUPPORT}
 * @param happened one or two sentences for a customer-service agent
 * @param fix what to do, as sentences for a customer-service agent
 */
public record CatalogueEntry(
        String code,
        CommunicationStatus status,
        boolean retry,
        String resolver,
        String happened,
        String fix,
        boolean resendWorthwhile) {}
