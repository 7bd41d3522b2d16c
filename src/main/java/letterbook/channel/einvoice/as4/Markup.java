package letterbook.channel.einvoice.as4;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * An element as it was written, character for character: what reading and writing it again would change is evidence.
 *
 * @param namespace of its name
 * @param name without a prefix
 * @param from offset of its first character in the text it was found in
 * @param to offset behind its last character
 * @param text from its opening to its closing bracket
 */
record Markup(String namespace, String name, int from, int to, String text) {

    private static final XMLInputFactory READERS = readers();

    private static XMLInputFactory readers() {
        var factory = new WstxInputFactory();
        factory.configureForSpeed();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The element that a document consists of. */
    static Markup root(byte[] document) throws XMLStreamException {
        return element(decoded(document), 1, 0);
    }

    /** The document in an envelope: the second child of the root, behind the header. */
    static Markup enveloped(byte[] envelope) throws XMLStreamException {
        return element(decoded(envelope), 2, 1);
    }

    static XMLStreamReader2 reader(byte[] document) throws XMLStreamException {
        return (XMLStreamReader2) READERS.createXMLStreamReader(new ByteArrayInputStream(document));
    }

    private static String decoded(byte[] document) throws XMLStreamException {
        var reader = reader(document);
        try {
            var declared = reader.getCharacterEncodingScheme();
            var used = declared == null ? reader.getEncoding() : declared;
            var text = new String(document, used == null ? StandardCharsets.UTF_8 : Charset.forName(used));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } finally {
            reader.close();
        }
    }

    /** @param place 0 for the first element at that depth */
    private static Markup element(String text, int depth, int place) throws XMLStreamException {
        var reader = (XMLStreamReader2) READERS.createXMLStreamReader(new StringReader(text));
        try {
            var seen = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getDepth() == depth
                        && seen++ == place) {
                    var namespace = reader.getNamespaceURI();
                    var name = reader.getLocalName();
                    var from = (int) reader.getLocationInfo().getStartingCharOffset();
                    reader.skipElement();
                    var to = (int) reader.getLocationInfo().getEndingCharOffset();
                    return new Markup(namespace, name, from, to, text.substring(from, to));
                }
            }
        } finally {
            reader.close();
        }
        throw new XMLStreamException("There is no element at depth " + depth);
    }
}
