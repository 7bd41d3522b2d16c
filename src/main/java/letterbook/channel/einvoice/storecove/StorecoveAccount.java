package letterbook.channel.einvoice.storecove;

import letterbook.base.ServiceAddress;
import org.jspecify.annotations.Nullable;

/**
 * Our account with Storecove; a bean of it makes its transport exist.
 *
 * @param legalEntityId of the sender at Storecove
 * @param webhookSecret that Storecove's calls to us must bear; null takes none
 */
public record StorecoveAccount(
        ServiceAddress address,
        String apiKey,
        long legalEntityId,
        @Nullable String webhookSecret) {

    @Override
    public String toString() {
        return "Storecove, legal entity " + legalEntityId;
    }
}
