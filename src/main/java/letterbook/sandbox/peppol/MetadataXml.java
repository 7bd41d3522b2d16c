package letterbook.sandbox.peppol;

import com.helger.peppol.smp.ESMPTransportProfile;
import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.IProcessIdentifier;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.web.util.HtmlUtils;

/** What a metadata publisher answers (Peppol SMP 1). */
final class MetadataXml {

    private static final String GROUP = """
            <ServiceGroup xmlns="http://busdox.org/serviceMetadata/publishing/1.0/">\
            <ParticipantIdentifier xmlns="http://busdox.org/transport/identifiers/1.0/" scheme="iso6523-actorid-upis">%s</ParticipantIdentifier>\
            <ServiceMetadataReferenceCollection/></ServiceGroup>""";

    private static final String METADATA = """
            <SignedServiceMetadata xmlns="http://busdox.org/serviceMetadata/publishing/1.0/" \
            xmlns:id="http://busdox.org/transport/identifiers/1.0/" xmlns:wsa="http://www.w3.org/2005/08/addressing">\
            <ServiceMetadata><ServiceInformation>\
            <id:ParticipantIdentifier scheme="iso6523-actorid-upis">%s</id:ParticipantIdentifier>\
            <id:DocumentIdentifier scheme="%s">%s</id:DocumentIdentifier>\
            <ProcessList><Process><id:ProcessIdentifier scheme="%s">%s</id:ProcessIdentifier>\
            <ServiceEndpointList><Endpoint transportProfile="%s">\
            <wsa:EndpointReference><wsa:Address>%s</wsa:Address></wsa:EndpointReference>\
            <RequireBusinessLevelSignature>false</RequireBusinessLevelSignature>\
            <Certificate>%s</Certificate>\
            <ServiceDescription>Access point of the buyers in the sandbox</ServiceDescription>\
            <TechnicalContactUrl>https://letterbook.test/</TechnicalContactUrl>\
            </Endpoint></ServiceEndpointList></Process></ProcessList>\
            </ServiceInformation></ServiceMetadata></SignedServiceMetadata>""";

    private MetadataXml() {}

    static String group(String participant) {
        return GROUP.formatted(escaped(participant));
    }

    static String metadata(
            String participant,
            IDocumentTypeIdentifier document,
            IProcessIdentifier process,
            ESMPTransportProfile transport,
            URI address,
            String certificate) {
        return METADATA.formatted(
                escaped(participant),
                escaped(document.getScheme()),
                escaped(document.getValue()),
                escaped(process.getScheme()),
                escaped(process.getValue()),
                transport.getID(),
                escaped(address.toString()),
                certificate);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /** With an enveloped signature, as its readers demand. */
    static String signed(String xml, PrivateKey key, X509Certificate certificate) {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var document =
                    parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            var signatures = XMLSignatureFactory.getInstance("DOM");
            var whole = signatures.newReference(
                    "",
                    signatures.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)),
                    null,
                    null);
            var info = signatures.newSignedInfo(
                    signatures.newCanonicalizationMethod(
                            CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
                    signatures.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                    List.of(whole));
            var keys = signatures.getKeyInfoFactory();
            signatures
                    .newXMLSignature(info, keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate)))))
                    .sign(new DOMSignContext(key, document.getDocumentElement()));
            var out = new StringWriter();
            var writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
