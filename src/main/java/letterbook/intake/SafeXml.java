package letterbook.intake;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads XML from outside: no document type, hence no entities, and nothing is fetched from anywhere. */
final class SafeXml {

    private SafeXml() {}

    /** Throws a problem for what is no XML, and whatever problem the handler throws. */
    static void parse(Upload upload, ContentHandler handler) throws IOException {
        try (var in = upload.open()) {
            var reader = reader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(in));
        } catch (SAXParseException broken) {
            throw problem(broken);
        } catch (SAXException unreadable) {
            throw Problem.malformed("The XML cannot be read.").asException();
        }
    }

    private static ProblemException problem(SAXParseException broken) {
        var place = " (line " + broken.getLineNumber() + ", column " + broken.getColumnNumber() + ")";
        var said = broken.getMessage();
        return (said != null && said.contains("DOCTYPE")
                        ? Problem.malformed(
                                "The XML has a document type declaration, which is not taken" + place + ".",
                                new FieldProblem("body", "has a DOCTYPE", "Remove it and every entity that needs it."))
                        : Problem.malformed(
                                "The body is not well-formed XML" + place + ".",
                                new FieldProblem("body", "is not well-formed XML", "Mend it at the place named.")))
                .asException();
    }

    private static XMLReader reader() {
        try {
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setXIncludeAware(false);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var reader = parsers.newSAXParser().getXMLReader();
            reader.setErrorHandler(null);
            return reader;
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
