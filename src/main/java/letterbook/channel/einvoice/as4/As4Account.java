package letterbook.channel.einvoice.as4;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Our access point on the network; a bean of it makes the transport exist. It comes from {@code letterbook.e-invoice.as4.*}
 * where a key store is set there.
 *
 * @param keys asked for when the first message comes or goes; throws when they cannot be read
 * @param participant under which we send, {@code 0106:12345678}; null for the organisation's electronic address
 * @param serviceProvider our number as a service provider, {@code 0242:000123}, which message level statuses go to; null
 *     to send without asking for them
 * @param country of the sender, ISO 3166-1 alpha-2
 * @param directory where receivers are looked up
 * @param plainHttp whether messages may go over unencrypted connections, as they do on one machine
 */
public record As4Account(
        Supplier<As4Keys> keys,
        @Nullable String participant,
        @Nullable String serviceProvider,
        @Nullable String country,
        Directory directory,
        boolean plainHttp) {}
