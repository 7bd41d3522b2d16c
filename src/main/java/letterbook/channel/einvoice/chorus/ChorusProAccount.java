package letterbook.channel.einvoice.chorus;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import letterbook.base.ServiceAddress;
import org.jspecify.annotations.Nullable;

/**
 * An account at Chorus Pro; a bean of it makes that way of sending exist. It comes from {@code letterbook.e-invoice.chorus-pro.*}
 * where a client id is set there.
 *
 * @param api where PISTE answers the calls of Chorus Pro
 * @param tokens where PISTE hands out tokens; asked at each call
 * @param clientId of the application at PISTE
 * @param login of the technical account at Chorus Pro
 * @param supplierId number of our structure at Chorus Pro, to search among its invoices alone; null for all that the account may see
 * @param userId number of the technical account ({@code idUtilisateurCourant}); null where Chorus Pro does without
 * @param syntax in which generated invoices are deposited
 * @param schedule when states are asked for
 */
public record ChorusProAccount(
        ServiceAddress api,
        Supplier<URI> tokens,
        String clientId,
        String clientSecret,
        String login,
        String password,
        @Nullable Long supplierId,
        @Nullable Long userId,
        ChorusProSyntax syntax,
        LookSchedule schedule) {

    /** Value of the header {@code cpro-account}. */
    String technicalAccount() {
        return Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Chorus Pro, technical account " + login;
    }
}
