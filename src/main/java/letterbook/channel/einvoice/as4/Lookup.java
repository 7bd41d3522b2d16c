package letterbook.channel.einvoice.as4;

import com.helger.peppol.sml.ESML;
import com.helger.peppol.smp.ESMPTransportProfile;
import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.IParticipantIdentifier;
import com.helger.peppolid.IProcessIdentifier;
import com.helger.smpclient.exception.SMPClientException;
import com.helger.smpclient.exception.SMPClientNotFoundException;
import com.helger.smpclient.peppol.SMPClientReadOnly;
import com.helger.xsds.peppol.smp1.EndpointType;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;

/** Looks up which access point serves a receiver (Peppol SML and SMP). */
final class Lookup {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Directory directory;
    private final Clock clock;

    Lookup(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Found find(IParticipantIdentifier receiver, IDocumentTypeIdentifier kind, IProcessIdentifier process) {
        return switch (directory) {
            case Directory.Publisher one -> ask(one.address().base(), receiver, kind, process);
            case Directory.Network network ->
                switch (new NameService(network).publisherOf(receiver)) {
                    case NameService.Answer.Publisher found -> ask(found.address(), receiver, kind, process);
                    case NameService.Answer.Nobody _ -> new Found.Nobody();
                    case NameService.Answer.Silence silence -> new Found.NoAnswer(silence.why());
                };
        };
    }

    private Found ask(
            URI address, IParticipantIdentifier receiver, IDocumentTypeIdentifier kind, IProcessIdentifier process) {
        if (!SCHEMES.contains(String.valueOf(address.getScheme()))) {
            return new Found.Unusable("The receiver’s metadata publisher has no usable address: " + address);
        }
        var publisher = new SMPClientReadOnly(address);
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
