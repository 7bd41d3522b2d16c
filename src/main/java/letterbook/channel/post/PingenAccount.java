package letterbook.channel.post;

import java.util.Locale;
import letterbook.base.ServiceAddress;
import org.jspecify.annotations.Nullable;

/**
 * Our account with Pingen; a bean of it makes the post channel exist. It comes from {@code letterbook.post.pingen.*} where a
 * client is set there.
 *
 * @param organisation id of the organisation at Pingen that pays
 * @param webhookKey with which Pingen signs what it reports; null where it cannot report
 */
public record PingenAccount(
        ServiceAddress api,
        ServiceAddress identity,
        String clientId,
        String clientSecret,
        String organisation,
        @Nullable String webhookKey,
        Printing printing) {

    /**
     * How letters are printed and carried, in Pingen's words, which are passed on as they are.
     *
     * @param product {@code cheap}, {@code fast}, {@code bulk}, {@code premium}, {@code registered}, or a product of a post
     * @param mode {@code simplex} or {@code duplex}
     * @param spectrum {@code grayscale} or {@code color}
     * @param position of the address: {@code left} or {@code right}; null for what is usual in the organisation's country
     */
    public record Printing(
            String product,
            String mode,
            String spectrum,
            @Nullable String position) {

        public static final Printing USUAL = new Printing("cheap", "simplex", "grayscale", null);

        boolean isRegistered() {
            return product.toLowerCase(Locale.ROOT).contains("registered");
        }
    }

    @Override
    public String toString() {
        return "Pingen organisation " + organisation;
    }
}
