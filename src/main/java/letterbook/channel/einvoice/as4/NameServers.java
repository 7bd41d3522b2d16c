package letterbook.channel.einvoice.as4;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;

/** The servers that are asked for names. */
final class NameServers {

    private NameServers() {}

    /** @param server {@code 10.0.0.53} or {@code 10.0.0.53:5353}; null for those of the machine */
    static Resolver of(@Nullable String server) {
        if (server == null) {
            return Lookup.getDefaultResolver();
        }
        var colon = server.lastIndexOf(':');
        var host = colon < 0 ? server : server.substring(0, colon);
        var port = colon < 0 ? SimpleResolver.DEFAULT_PORT : Integer.parseInt(server.substring(colon + 1));
        return new ExtendedResolver(new Resolver[] {new SimpleResolver(new InetSocketAddress(host, port))});
    }
}
