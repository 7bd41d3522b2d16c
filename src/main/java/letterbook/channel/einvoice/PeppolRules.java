package letterbook.channel.einvoice;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks invoices by the official rules of Peppol BIS Billing 3: the schema of UBL 2.1, EN 16931, Peppol's own. The release
 * is named here, since more than one is valid at a time. The first check takes some seconds, later ones some ten milliseconds.
 */
@Component
public class PeppolRules {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String RELEASE = "2025.11";

    private static final Map<String, DVRCoordinate> RULES_BY_ROOT = Map.of(
            UBL + "Invoice-2", DVRCoordinate.parseOrNull("eu.peppol.bis3:invoice:" + RELEASE),
            UBL + "CreditNote-2", DVRCoordinate.parseOrNull("eu.peppol.bis3:creditnote:" + RELEASE));

    /**
     * A rule that a document breaks.
     *
     * @param id for example {@code PEPPOL-EN16931-R003}; {@code UBL} for the schema and for what is no invoice
     * @param text as the rule puts it
     */
    public record Broken(String id, String text) {}

    /** Made when the first document is checked: 20 MB of rules that an installation without e-invoices never needs. */
    private static final class Registry {

        static final ValidationExecutorSetRegistry<IValidationSourceXML> ALL = all();

        private static ValidationExecutorSetRegistry<IValidationSourceXML> all() {
            var all = new ValidationExecutorSetRegistry<IValidationSourceXML>();
            EN16931Validation.initEN16931(all);
            PeppolValidation.initStandard(all);
            return all;
        }
    }

    /** The rules that the invoice or credit note breaks, in the order they were checked; empty when it may leave. */
    public List<Broken> check(byte[] ubl) {
        Document document;
        try {
            document = parse(ubl);
        } catch (SAXException | IOException unreadable) {
            return List.of(new Broken("UBL", "Not readable as XML: " + unreadable.getMessage()));
        }
        var namespace = Optional.ofNullable(document.getDocumentElement().getNamespaceURI())
                .orElse("");
        var rules = RULES_BY_ROOT.get(namespace);
        return rules == null
                ? List.of(new Broken("UBL", "Neither a UBL 2.1 Invoice nor a CreditNote"))
                : check(document, rules);
    }

    private static List<Broken> check(Document document, DVRCoordinate rules) {
        var set = Objects.requireNonNull(Registry.ALL.getOfID(rules), "No rules " + rules);
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), set, ValidationSourceXML.create(null, document), Locale.ENGLISH);
        var broken = new ArrayList<Broken>();
        for (var error : result.getAllErrors()) {
            var id = Optional.ofNullable(error.getErrorID())
                    .filter(PeppolRules::isRule)
                    .orElse("UBL");
            broken.add(new Broken(id, text(id, error.getErrorText(Locale.ENGLISH))));
        }
        return broken.stream().distinct().toList();
    }

    /** The schema's errors have names of the parser's, which say nothing to anybody. */
    private static boolean isRule(String id) {
        return !id.startsWith("cvc-");
    }

    /** Many rules repeat their name in front: {@code [BR-CO-15]-Invoice total …}. */
    private static String text(String id, @Nullable String text) {
        var whole = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        var named = "[" + id + "]";
        return whole.startsWith(named) ? whole.substring(named.length()).replaceFirst("^[-:\\s]+", "") : whole;
    }

    private static Document parse(byte[] xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
