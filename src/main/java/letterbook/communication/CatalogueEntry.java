package letterbook.communication;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a failure means to the people here, or something that a recipient asks for.
 *
 * @param status {@code SUCCESSFUL} when it arrived and only something is to be done, {@code FAILED} when someone here can repair it and resend, {@code REJECTED} when it was declined for good
 * @param retry whether trying again by itself may help; the status then is what it ends in when that is given up
 * @param resolver who can put it right: {@code AGENT}, {@code ADMINISTRATOR}, {@code RECIPIENT} or {@code SUPPORT}
 * @param words by language (ISO 639-1); always in English
 */
public record CatalogueEntry(
        String code,
        CommunicationStatus status,
        boolean retry,
        String resolver,
        boolean resendWorthwhile,
        Map<String, Words> words) {

    /**
     * For a customer-service agent.
     *
     * @param happened one or two sentences
     * @param fix what to do, as sentences
     */
    public record Words(String happened, String fix) {

        /** What happened as one short sentence without its full stop, for lists and notices. */
        public String brief() {
            var end = happened.indexOf(". ");
            var first = end < 0 ? happened : happened.substring(0, end);
            return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        }
    }

    /** In the reader's language, else in English. */
    public Words in(Locale reader) {
        return words.getOrDefault(reader.getLanguage(), english());
    }

    /** In English, as programs get it. */
    public Words english() {
        return Objects.requireNonNull(words.get(Locale.ENGLISH.getLanguage()), code);
    }
}
