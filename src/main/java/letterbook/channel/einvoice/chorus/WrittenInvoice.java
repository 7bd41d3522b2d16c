package letterbook.channel.einvoice.chorus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import letterbook.communication.MessageContent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.jspecify.annotations.Nullable;

/**
 * What Chorus Pro reads in a document: UBL, or CII inside a PDF.
 *
 * @param serviceCode BT-10
 * @param commitmentNumber BT-13
 */
record WrittenInvoice(
        String number,
        @Nullable String serviceCode,
        @Nullable String commitmentNumber) {

    private static final List<String> UBL = List.of("ID", "BuyerReference", "OrderReference/ID");
    private static final String AGREEMENT = "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/";
    private static final List<String> CII = List.of(
            "ExchangedDocument/ID",
            AGREEMENT + "BuyerReference",
            AGREEMENT + "BuyerOrderReferencedDocument/IssuerAssignedID");

    /** Empty when the document is no such invoice. */
    static Optional<WrittenInvoice> in(MessageContent.Document document) {
        try {
            return ChorusProSyntax.of(document.mediaType()) == ChorusProSyntax.UBL
                    ? read(document.bytes(), UBL)
                    : read(embeddedXml(document.bytes()), CII);
        } catch (IOException | XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenInvoice> read(byte[] xml, List<String> paths) throws XMLStreamException {
        var found = texts(xml, paths);
        return Optional.ofNullable(found.get(paths.get(0)))
                .map(number -> new WrittenInvoice(number, found.get(paths.get(1)), found.get(paths.get(2))));
    }

    private static byte[] embeddedXml(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var files = names.getEmbeddedFiles() == null
                    ? null
                    : names.getEmbeddedFiles().getNames();
            var invoice = files == null ? null : files.get("factur-x.xml");
            return invoice == null ? new byte[0] : invoice.getEmbeddedFile().toByteArray();
        }
    }

    /** The first text at each path below the root. */
    private static Map<String, String> texts(byte[] xml, List<String> paths) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        var path = new ArrayList<String>();
        var found = new HashMap<String, String>();
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.add(reader.getLocalName());
                var below = String.join("/", path.subList(1, path.size()));
                if (paths.contains(below)) {
                    var text = Objects.requireNonNullElse(reader.getElementText(), "")
                            .strip();
                    path.removeLast();
                    if (!text.isEmpty()) {
                        found.putIfAbsent(below, text);
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.removeLast();
            }
        }
        return found;
    }
}
