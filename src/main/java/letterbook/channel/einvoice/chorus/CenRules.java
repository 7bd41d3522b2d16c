package letterbook.channel.einvoice.chorus;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks invoices by the rules of EN 16931, in the release named here. The first check takes some seconds. */
final class CenRules {

    private static final String RELEASE = "1.3.15";

    private static final Map<String, DVRCoordinate> RULES_BY_ROOT = Map.of(
            "CrossIndustryInvoice", coordinate("cii"),
            "Invoice", coordinate("ubl"),
            "CreditNote", coordinate("ubl-creditnote"));

    /** Made when the first document is checked. */
    private static final class Registry {

        static final ValidationExecutorSetRegistry<IValidationSourceXML> ALL = all();

        private static ValidationExecutorSetRegistry<IValidationSourceXML> all() {
            var all = new ValidationExecutorSetRegistry<IValidationSourceXML>();
            EN16931Validation.initEN16931(all);
            return all;
        }
    }

    private CenRules() {}

    /** What is wrong, each with the name of the rule in front; empty when nothing is. */
    static List<String> broken(byte[] xml) {
        Document document;
        try {
            document = parse(xml);
        } catch (SAXException | IOException unreadable) {
            return List.of("Not readable as XML: " + unreadable.getMessage());
        }
        var rules = RULES_BY_ROOT.get(document.getDocumentElement().getLocalName());
        if (rules == null) {
            return List.of("Neither an invoice nor a credit note");
        }
        var set = Objects.requireNonNull(Registry.ALL.getOfID(rules), "No rules " + rules);
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), set, ValidationSourceXML.create(null, document), Locale.ENGLISH);
        return StreamSupport.stream(result.getAllErrors().spliterator(), false)
                .map(error -> Objects.requireNonNullElse(error.getErrorText(Locale.ENGLISH), "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .distinct()
                .toList();
    }

    private static DVRCoordinate coordinate(String name) {
        return Objects.requireNonNull(DVRCoordinate.parseOrNull("eu.cen.en16931:" + name + ":" + RELEASE));
    }

    private static Document parse(byte[] xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
