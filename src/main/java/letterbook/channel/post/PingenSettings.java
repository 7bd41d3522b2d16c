package letterbook.channel.post;

import java.net.URI;
import java.time.Duration;
import letterbook.base.ServiceAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.post.pingen.*}.
 *
 * @param baseUrl of the interface; {@code https://api-staging.pingen.com} prints nothing
 * @param identityUrl where tokens come from; {@code https://identity-staging.pingen.com} for the staging system
 * @param clientId null for no account
 * @param organisation id of the organisation at Pingen that pays
 * @param webhookSigningKey 20 to 32 characters, as given to Pingen with the callback address; null where it cannot call back
 * @param deliveryProduct {@code cheap}, {@code fast}, {@code bulk}, {@code premium}, {@code registered}, or a product of a post
 * @param printMode {@code simplex} or {@code duplex}
 * @param printSpectrum {@code grayscale} or {@code color}
 * @param firstLook after that the letter is asked for; then as long again each time as it is old
 * @param addressPosition {@code left} or {@code right}; null for what is usual in the organisation's country
 */
@ConfigurationProperties("letterbook.post.pingen")
record PingenSettings(
        @DefaultValue("https://api.pingen.com") URI baseUrl,
        @DefaultValue("https://identity.pingen.com") URI identityUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String organisation,
        @Nullable String webhookSigningKey,
        @DefaultValue("cheap") String deliveryProduct,
        @DefaultValue("simplex") String printMode,
        @DefaultValue("grayscale") String printSpectrum,
        @DefaultValue("2s") Duration firstLook,
        @Nullable String addressPosition) {

    PingenAccount account() {
        return new PingenAccount(
                ServiceAddress.of(baseUrl),
                ServiceAddress.of(identityUrl),
                required("client-id", clientId),
                required("client-secret", clientSecret),
                required("organisation", organisation),
                webhookSigningKey,
                new PingenAccount.Printing(deliveryProduct, printMode, printSpectrum, addressPosition));
    }

    private static String required(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("letterbook.post.pingen." + setting + " is missing");
        }
        return value;
    }
}
