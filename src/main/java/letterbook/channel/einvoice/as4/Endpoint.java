package letterbook.channel.einvoice.as4;

import java.net.URI;
import java.security.cert.X509Certificate;

/**
 * Where an access point takes messages.
 *
 * @param certificate that messages are encrypted for
 */
public record Endpoint(URI url, X509Certificate certificate) {}
