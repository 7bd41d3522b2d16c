package letterbook.channel.einvoice.as4;

import java.security.KeyStore;
import java.util.function.Supplier;
import letterbook.base.ServiceAddress;
import org.xbill.DNS.Resolver;

/** Where it is written which access point serves a receiver. */
public sealed interface Directory {

    /** Authorities that vouch for those who keep the directory. */
    Supplier<KeyStore> trusted();

    /**
     * The whole network: DNS tells which metadata publisher knows the receiver.
     *
     * @param zone {@code participant.sml.prod.tech.peppol.org.}
     * @param dns that is asked
     */
    record Network(String zone, Supplier<KeyStore> trusted, Supplier<Resolver> dns) implements Directory {}

    /** One metadata publisher that is asked about everybody. */
    record Publisher(ServiceAddress address, Supplier<KeyStore> trusted) implements Directory {}
}
