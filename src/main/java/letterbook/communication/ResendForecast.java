package letterbook.communication;

/** Foresees how an entry would go if it were resent. */
public interface ResendForecast {

    /** @param now channel, receiver and language as they hold today */
    ResendPreview.Outlook of(CommunicationEntry entry, Route now);
}
