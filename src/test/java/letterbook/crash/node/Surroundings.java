package letterbook.crash.node;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import letterbook.base.ServiceAddress;
import letterbook.channel.einvoice.as4.As4Account;
import letterbook.channel.einvoice.as4.As4Keys;
import letterbook.channel.einvoice.as4.Directory;
import letterbook.channel.einvoice.as4.Trust;
import letterbook.organisation.Organisations;
import letterbook.security.ApiKey;
import letterbook.security.ApiKeys;
import letterbook.security.ApiScope;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What surrounds the application in a crash test: the time, an organisation with a key for its upstream system, and a
 * network of access points without certificates of Peppol. Put beside the packaged jar; nothing of the product is replaced
 * but its clock. Without an annotation, so that no other test finds it.
 */
public class Surroundings {

    /** Of every key that the tests make. */
    public static final String PASSWORD = "sandbox";

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Bean
    @Primary
    Clock sharedClock(@Value("${crash.clock}") Path file) {
        return new SharedClock(file);
    }

    @Bean
    SmartInitializingSingleton organisation(ApiKeys keys, Organisations organisations, JdbcClient jdbc) {
        return () -> {
            keys.ensure("Billing", EnumSet.allOf(ApiScope.class), new ApiKey("letterbook-demo-key"));
            jdbc.sql("""
                    update organisation set street = 'Stationsplein 1', postal_code = '3511 ED', city = 'Utrecht',
                      country = 'NL', sender_email = 'post@noordlicht.example', iban = 'NL91ABNA0417164300',
                      languages = 'nl,en,fr', default_language = 'nl', vat_number = 'NL123456782B12',
                      company_number = '12345678', e_address_scheme = '0106', e_address = '12345678',
                      bic = 'ABNANL2A', standard_vat_rate = 21.00
                    where id = 1""").update();
            organisations.rename("Noordlicht Energie", ZONE);
        };
    }

    /** @param keys names of the files with our key and with the authorities, {@code keys.p12:authorities.p12} */
    @Bean
    @ConditionalOnProperty("crash.as4.keys")
    As4Account crashTestAs4Account(
            @Value("${crash.as4.keys}") String keys,
            @Value("${crash.as4.seat}") String seat,
            @Value("${crash.as4.publisher}") URI publisher,
            Clock clock) {
        var files = keys.split(":", 2);
        var authorities = store(files[1]);
        var trust = new Trust(authorities, Trust.Revocation.OFF, clock);
        return new As4Account(
                () -> new As4Keys(store(files[0]), seat, PASSWORD, trust),
                null,
                null,
                null,
                new Directory.Publisher(ServiceAddress.of(publisher), () -> authorities),
                true);
    }

    private static KeyStore store(String file) {
        try {
            return KeyStore.getInstance(new File(file), PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
