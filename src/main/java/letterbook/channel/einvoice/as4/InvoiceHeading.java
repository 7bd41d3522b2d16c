package letterbook.channel.einvoice.as4;

import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.IProcessIdentifier;
import com.helger.peppolid.factory.PeppolIdentifierFactory;
import java.util.HashMap;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * How a UBL document introduces itself.
 *
 * @param kind by which receivers say what they take
 * @param process it is part of
 * @param number of the invoice
 */
record InvoiceHeading(IDocumentTypeIdentifier kind, IProcessIdentifier process, String number) {

    private static final String KIND = "%s::%s##%s::2.1";
    private static final int TOP = 2;

    static InvoiceHeading of(byte[] ubl) throws XMLStreamException {
        var root = Markup.root(ubl);
        var values = topValues(ubl);
        var names = PeppolIdentifierFactory.INSTANCE;
        return new InvoiceHeading(
                Objects.requireNonNull(names.createDocumentTypeIdentifierWithDefaultScheme(
                        KIND.formatted(root.namespace(), root.name(), values.getOrDefault("CustomizationID", "")))),
                Objects.requireNonNull(
                        names.createProcessIdentifierWithDefaultScheme(values.getOrDefault("ProfileID", ""))),
                values.getOrDefault("ID", ""));
    }

    private static HashMap<String, String> topValues(byte[] ubl) throws XMLStreamException {
        var reader = Markup.reader(ubl);
        var values = new HashMap<String, String>();
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getDepth() == TOP) {
                    var name = reader.getLocalName();
                    if (name.endsWith("ID")) {
                        values.putIfAbsent(name, reader.getElementText().strip());
                    }
                }
            }
        } finally {
            reader.close();
        }
        return values;
    }
}
