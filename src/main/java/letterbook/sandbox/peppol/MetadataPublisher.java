package letterbook.sandbox.peppol;

import com.helger.peppol.smp.ESMPTransportProfile;
import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.factory.PeppolIdentifierFactory;
import com.helger.peppolid.peppol.process.EPredefinedProcessIdentifier;
import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The metadata publisher (Peppol SMP 1) of all buyers in the sandbox. */
@RestController
@ConditionalOnSandbox
@RequestMapping(path = MetadataPublisher.PATH, produces = MediaType.APPLICATION_XML_VALUE)
class MetadataPublisher {

    static final String PATH = "/sandbox/peppol/smp";

    private static final String BILLING = "billing:3.0";
    private static final int CLOSED_PORT = 1;

    private final SandboxKeys keys;
    private final OwnAddress own;

    MetadataPublisher(SandboxKeys keys, OwnAddress own) {
        this.keys = keys;
        this.own = own;
    }

    @GetMapping("/{participant}")
    ResponseEntity<String> group(@PathVariable String participant) {
        return known(participant)
                .map(value -> ResponseEntity.ok(MetadataXml.group(value)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/{participant}/services/{kind}")
    ResponseEntity<String> services(@PathVariable String participant, @PathVariable String kind) {
        var document = PeppolIdentifierFactory.INSTANCE.parseDocumentTypeIdentifier(kind);
        return known(participant)
                .filter(value -> document != null && kind.contains(BILLING))
                .filter(value -> BuyerTrick.of(value).orElse(null) != BuyerTrick.NO_INVOICES)
                .map(value -> ResponseEntity.ok(metadata(value, Objects.requireNonNull(document))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String metadata(String participant, IDocumentTypeIdentifier document) {
        var trick = BuyerTrick.of(participant).orElse(null);
        var certificate = keys.of(trick == BuyerTrick.BAD_CERTIFICATE ? SandboxKeys.ROGUE : SandboxKeys.BUYERS)
                .certificate();
        var address = trick == BuyerTrick.DOWN
                ? URI.create("http://localhost:" + CLOSED_PORT + BuyersAccessPoint.PATH)
                : own.local(BuyersAccessPoint.PATH);
        try {
            return MetadataXml.signed(
                    MetadataXml.metadata(
                            participant,
                            document,
                            EPredefinedProcessIdentifier.urn_fdc_peppol_eu_2017_poacc_billing_01_1_0,
                            ESMPTransportProfile.TRANSPORT_PROFILE_PEPPOL_AS4_V2,
                            address,
                            Base64.getEncoder().encodeToString(certificate.getEncoded())),
                    keys.publisherKey(),
                    keys.publisherCertificate());
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param encoded {@code iso6523-actorid-upis::0106:12345678} */
    private static Optional<String> known(String encoded) {
        var participant = PeppolIdentifierFactory.INSTANCE.parseParticipantIdentifier(encoded);
        return participant == null || BuyerTrick.of(participant.getValue()).orElse(null) == BuyerTrick.NOT_REGISTERED
                ? Optional.empty()
                : Optional.of(participant.getValue());
    }
}
