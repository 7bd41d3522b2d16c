package letterbook.channel.einvoice.as4;

import com.helger.dns.naptr.NaptrResolver;
import com.helger.peppolid.IParticipantIdentifier;
import com.helger.smpclient.url.PeppolNaptrURLProvider;
import com.helger.smpclient.url.SMPDNSResolutionException;
import java.net.URI;
import java.util.Arrays;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks the DNS which metadata publisher knows a receiver (U-NAPTR records, Peppol policy for the use of identifiers 4.4). The
 * library's own way tells a receiver that is not there and a DNS that does not answer alike.
 */
final class NameService {

    private static final String SERVICE = PeppolNaptrURLProvider.DNS_UNAPTR_SERVICE_NAME_META_SMP;

    private final Directory.Network network;

    NameService(Directory.Network network) {
        this.network = network;
    }

    /** What the DNS says. */
    sealed interface Answer {

        record Publisher(URI address) implements Answer {}

        /** The receiver is not on the network. */
        record Nobody() implements Answer {}

        record Silence(String why) implements Answer {}
    }

    Answer publisherOf(IParticipantIdentifier receiver) {
        try {
            var name = PeppolNaptrURLProvider.INSTANCE.getDNSNameOfParticipant(receiver, network.zone());
            var query = new Lookup(Name.fromString(name, Name.root), Type.NAPTR);
            query.setResolver(network.dns().get());
            var records = query.run();
            return switch (query.getResult()) {
                case Lookup.SUCCESSFUL -> publisher(name, records);
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new Answer.Nobody();
                default -> new Answer.Silence("DNS: " + query.getErrorString());
            };
        } catch (SMPDNSResolutionException | TextParseException | IllegalArgumentException unreadable) {
            return new Answer.Silence(Exchange.said(unreadable));
        }
    }

    private static Answer publisher(String name, org.xbill.DNS.Record[] records) {
        var address = NaptrResolver.builder()
                .domainName(name)
                .naptrRecords(
                        Arrays.stream(records).map(NAPTRRecord.class::cast).toList())
                .serviceName(SERVICE)
                .build()
                .resolveUNAPTR();
        return address == null ? new Answer.Nobody() : new Answer.Publisher(URI.create(address));
    }
}
