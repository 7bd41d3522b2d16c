package letterbook.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * The sender as its settings stand now.
 *
 * @param languages BCP 47 tags of the languages it writes in; holds the default one
 * @param skipOnDirectDebit whether invoice messages to customers who pay by direct debit are skipped by default
 * @param region whose public holidays it keeps, as ISO 3166-2: {@code NL}, {@code DE-NW}; null for its country
 * @param specialDays its own departures from those
 * @param testMode whether messages are made and kept but never leave
 */
public record Organisation(
        String name,
        PostalAddress address,
        String senderEmail,
        @Nullable String replyToEmail,
        @Nullable String phone,
        @Nullable String iban,
        ZoneId zone,
        List<String> languages,
        String defaultLanguage,
        CommunicationType defaultChannel,
        boolean skipOnDirectDebit,
        LegalIdentity identity,
        @Nullable String region,
        List<SpecialDay> specialDays,
        boolean testMode) {

    /** The language to write in to someone who prefers the given one, the default one unless it is supported. */
    public String languageFor(@Nullable String preferred) {
        if (preferred == null) {
            return defaultLanguage;
        }
        var primary = Locale.forLanguageTag(preferred).getLanguage();
        return languages.contains(preferred) ? preferred : languages.contains(primary) ? primary : defaultLanguage;
    }
}
