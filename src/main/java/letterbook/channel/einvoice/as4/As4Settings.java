package letterbook.channel.einvoice.as4;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.e-invoice.as4.*}; a key store makes the access point exist.
 *
 * @param network whose directory and certificates count
 * @param keyStore PKCS#12 file with the key and certificate that OpenPeppol issued
 * @param keyAlias of the key in it; null where it holds one alone
 * @param keyPassword of the key; null for that of the file
 * @param partyId our name on the network, {@code POP000123}; null for what the certificate says
 * @param trustStore PKCS#12 file with the authorities to trust; null for those of the network
 * @param participant under which we send, {@code 0106:12345678}; null for the organisation's electronic address
 * @param serviceProvider our number as a service provider, {@code 0242:000123}, to get message level statuses
 * @param country of the sender; null for the organisation's
 * @param smpUrl one metadata publisher to ask about everybody; null for the network's directory
 * @param dnsServer that finds metadata publishers, {@code 10.0.0.53} or {@code 10.0.0.53:5353}; null for the machine's own
 * @param revocation whether the issuer of each certificate must tell that it did not take it back
 */
@ConfigurationProperties("letterbook.e-invoice.as4")
record As4Settings(
        @DefaultValue("production") Network network,
        @Nullable Path keyStore,
        @DefaultValue("") String keyStorePassword,
        @Nullable String keyAlias,
        @Nullable String keyPassword,
        @Nullable String partyId,
        @Nullable Path trustStore,
        @DefaultValue("") String trustStorePassword,
        @Nullable String participant,
        @Nullable String serviceProvider,
        @Nullable String country,
        @Nullable URI smpUrl,
        @Nullable String dnsServer,
        @DefaultValue("required") Trust.Revocation revocation) {

    enum Network {
        PRODUCTION,
        TEST
    }
}
