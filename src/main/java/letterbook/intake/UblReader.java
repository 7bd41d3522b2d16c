package letterbook.intake;

import com.helger.collection.commons.ICommonsList;
import com.helger.io.resource.ClassPathResource;
import com.helger.ubl21.UBL21Marshaller;
import com.helger.xml.schema.XMLSchemaCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads UBL 2.1 invoices and credit notes, valid by the official schema, without holding them in memory. */
final class UblReader {

    private static final int MOST_FINDINGS = 20;
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    /** The documents that are taken, each with its schema. */
    private enum Kind {
        INVOICE("Invoice", UBL21Marshaller::getAllInvoiceXSDs),
        CREDIT_NOTE("CreditNote", UBL21Marshaller::getAllCreditNoteXSDs);

        private final String root;
        private final Supplier<ICommonsList<ClassPathResource>> schema;

        Kind(String root, Supplier<ICommonsList<ClassPathResource>> schema) {
            this.root = root;
            this.schema = schema;
        }

        static Optional<Kind> of(String namespace, String name) {
            return List.of(values()).stream()
                    .filter(kind -> kind.root.equals(name) && namespace.equals(UBL + kind.root + "-2"))
                    .findFirst();
        }

        ValidatorHandler validator() {
            return XMLSchemaCache.getInstance().getSchema(schema.get()).newValidatorHandler();
        }
    }

    private UblReader() {}

    /** Throws a problem for what is no XML, no UBL invoice, or not valid. */
    static UblInvoice read(Upload upload) throws IOException {
        var root = new Root();
        SafeXml.parse(upload, root);
        var kind = root.kind()
                .orElseThrow(() -> ProblemException.of(
                        "body",
                        "is not a UBL 2.1 Invoice or CreditNote but " + Findings.shown(root.name),
                        "Send one of those two."));
        var fields = new UblFields();
        var findings = new SchemaFindings();
        var validator = kind.validator();
        validator.setContentHandler(fields);
        validator.setErrorHandler(findings);
        SafeXml.parse(upload, validator);
        if (!findings.found.isEmpty()) {
            throw Problem.unacceptable(List.copyOf(findings.found)).asException();
        }
        return fields.toInvoice(kind == Kind.CREDIT_NOTE);
    }

    /** Looks at the first element. */
    private static final class Root extends DefaultHandler {

        private String namespace = "";
        private String name = "";

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (name.isEmpty()) {
                namespace = uri;
                name = localName;
            }
        }

        Optional<Kind> kind() {
            return Kind.of(namespace, name);
        }
    }

    /** Collects what the schema has against a document. */
    private static final class SchemaFindings extends DefaultHandler {

        private final List<FieldProblem> found = new ArrayList<>();

        @Override
        public void error(SAXParseException broken) throws SAXException {
            if (found.size() < MOST_FINDINGS) {
                found.add(new FieldProblem(
                        "body, line " + broken.getLineNumber(),
                        "breaks the schema of UBL 2.1: " + broken.getMessage(),
                        "Mend it at the place named."));
            }
        }
    }
}
