package letterbook.channel.einvoice.chorus;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.e-invoice.chorus-pro.*}.
 *
 * @param baseUrl of PISTE's interface; {@code https://sandbox-api.piste.gouv.fr} for Chorus Pro's qualification
 * @param tokenUrl where PISTE hands out tokens; {@code https://sandbox-oauth.piste.gouv.fr/api/oauth/token} for qualification
 * @param clientId of the application at PISTE; null leaves Chorus Pro out
 * @param technicalLogin of the technical account at Chorus Pro
 * @param supplierId number of our structure at Chorus Pro; null to search in all that the account may see
 * @param userId number of the technical account, where Chorus Pro asks for it ({@code idUtilisateurCourant})
 * @param syntax of generated invoices
 * @param hourly how often states are asked for once the deposit is older than a quarter of an hour
 */
@ConfigurationProperties("letterbook.e-invoice.chorus-pro")
record ChorusProSettings(
        @DefaultValue("https://api.piste.gouv.fr") URI baseUrl,

        @DefaultValue("https://oauth.piste.gouv.fr/api/oauth/token")
        URI tokenUrl,

        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String technicalLogin,
        @Nullable String technicalPassword,
        @Nullable Long supplierId,
        @Nullable Long userId,
        @DefaultValue("facturx") ChorusProSyntax syntax,
        @DefaultValue("1h") Duration hourly) {}
