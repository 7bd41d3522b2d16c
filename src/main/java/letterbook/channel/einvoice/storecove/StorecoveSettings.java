package letterbook.channel.einvoice.storecove;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.e-invoice.storecove.*}.
 *
 * @param url of the interface, the same for tests and production
 * @param apiKey switches this transport on
 * @param legalEntityId of the sender at Storecove
 * @param webhookSecret that Storecove's calls to us must bear; without it they are refused, and news is only fetched
 * @param pullWebhooks whether news is also fetched from Storecove's queue, once a minute
 */
@ConfigurationProperties("letterbook.e-invoice.storecove")
record StorecoveSettings(
        @DefaultValue("https://api.storecove.com/api/v2") URI url,
        @Nullable String apiKey,
        @DefaultValue("0") long legalEntityId,
        @Nullable String webhookSecret,
        @DefaultValue("true") boolean pullWebhooks) {}
