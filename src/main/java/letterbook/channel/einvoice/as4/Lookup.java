package letterbook.channel.einvoice.as4;

import com.helger.peppol.sml.ESML;
import com.helger.peppol.smp.ESMPTransportProfile;
import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.IParticipantIdentifier;
import com.helger.peppolid.IProcessIdentifier;
import com.helger.smpclient.exception.SMPClientException;
import com.helger.smpclient.exception.SMPClientNotFoundException;
import com.helger.smpclient.peppol.SMPClientReadOnly;
import com.helger.smpclient.url.PeppolNaptrURLProvider;
import com.helger.smpclient.url.SMPDNSResolutionException;
import com.helger.xsds.peppol.smp1.EndpointType;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Looks up which access point serves a receiver (Peppol SML and SMP). */
final class Lookup {

    private final Directory directory;
    private final Clock clock;

    Lookup(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Found find(IParticipantIdentifier receiver, IDocumentTypeIdentifier kind, IProcessIdentifier process) {
        SMPClientReadOnly publisher;
        try {
            publisher = publisher(receiver);
        } catch (SMPDNSResolutionException unresolved) {
            return unresolved(receiver, unresolved);
        }
        publisher.setTrustStore(directory.trusted().get());
        try {
            var metadata = publisher.getServiceMetadata(receiver, kind, null);
            var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            var endpoint = SMPClientReadOnly.getEndpointAt(
                    metadata, process, ESMPTransportProfile.TRANSPORT_PROFILE_PEPPOL_AS4_V2, now);
            return endpoint == null ? new Found.NotThisKind() : found(endpoint);
        } catch (SMPClientNotFoundException absent) {
            return whatIsAbsent(publisher, receiver);
        } catch (SMPClientException failed) {
            return new Found.NoAnswer(Exchange.said(failed));
        }
    }

    private SMPClientReadOnly publisher(IParticipantIdentifier receiver) throws SMPDNSResolutionException {
        return switch (directory) {
            case Directory.Network network ->
                new SMPClientReadOnly(PeppolNaptrURLProvider.INSTANCE, receiver, network.zone());
            case Directory.Publisher one -> new SMPClientReadOnly(one.address().base());
        };
    }

    /** The library tells a receiver that is not in the DNS and a DNS that does not answer alike. */
    private Found unresolved(IParticipantIdentifier receiver, SMPDNSResolutionException failed) {
        if (directory instanceof Directory.Network network) {
            try {
                var name = PeppolNaptrURLProvider.INSTANCE.getDNSNameOfParticipant(receiver, network.zone());
                var query = new org.xbill.DNS.Lookup(name, Type.NAPTR);
                query.run();
                var result = query.getResult();
                if (result == org.xbill.DNS.Lookup.HOST_NOT_FOUND || result == org.xbill.DNS.Lookup.TYPE_NOT_FOUND) {
                    return new Found.Nobody();
                }
            } catch (SMPDNSResolutionException | TextParseException unreadable) {
                return new Found.NoAnswer(Exchange.said(unreadable));
            }
        }
        return new Found.NoAnswer(Exchange.said(failed));
    }

    private static Found whatIsAbsent(SMPClientReadOnly publisher, IParticipantIdentifier receiver) {
        try {
            publisher.getServiceGroup(receiver);
            return new Found.NotThisKind();
        } catch (SMPClientNotFoundException nobody) {
            return new Found.Nobody();
        } catch (SMPClientException failed) {
            return new Found.NoAnswer(Exchange.said(failed));
        }
    }

    private static Found found(EndpointType endpoint) {
        try {
            return new Found.At(new Endpoint(
                    URI.create(Objects.requireNonNull(SMPClientReadOnly.getEndpointAddress(endpoint))),
                    Objects.requireNonNull(SMPClientReadOnly.getEndpointCertificate(endpoint))));
        } catch (CertificateException | RuntimeException unreadable) {
            return new Found.Unusable(Exchange.said(unreadable));
        }
    }

    /** DNS zone in which participants are found. */
    static String zone(boolean production) {
        return (production ? ESML.PEPPOL_PRODUCTION : ESML.PEPPOL_TEST).getDNSZone();
    }
}
