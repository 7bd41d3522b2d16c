package letterbook.sandbox.peppol;

import com.helger.peppol.smp.ESMPTransportProfile;
import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.peppol.process.EPredefinedProcessIdentifier;
import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** What a metadata publisher of tests says of receivers and their access points. */
public final class PublishedMetadata {

    private PublishedMetadata() {}

    /** That somebody is known. */
    public static String group(String participant) {
        return MetadataXml.group(participant);
    }

    /** Where invoices go, signed by a publisher. */
    public static String invoicesGoTo(
            String participant,
            IDocumentTypeIdentifier kind,
            URI address,
            X509Certificate accessPoint,
            PrivateKey publisherKey,
            X509Certificate publisher) {
        try {
            return MetadataXml.signed(
                    MetadataXml.metadata(
                            participant,
                            kind,
                            EPredefinedProcessIdentifier.urn_fdc_peppol_eu_2017_poacc_billing_01_1_0,
                            ESMPTransportProfile.TRANSPORT_PROFILE_PEPPOL_AS4_V2,
                            address,
                            Base64.getEncoder().encodeToString(accessPoint.getEncoded())),
                    publisherKey,
                    publisher);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
