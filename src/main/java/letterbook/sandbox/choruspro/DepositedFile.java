package letterbook.sandbox.choruspro;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.mustangproject.ZUGFeRD.ZUGFeRDImporter;
import org.w3c.dom.Document;

/**
 * What a deposited file says: UBL, or Factur-X.
 *
 * @param supplier its SIRET, else its number in another register, else its name
 */
record DepositedFile(
        String number,
        String supplier,
        String buyer,
        @Nullable String serviceCode,
        String total) {

    private static final String SELLER =
            "//*[local-name()='SellerTradeParty' or local-name()='AccountingSupplierParty']";
    private static final String BUYER = "//*[local-name()='BuyerTradeParty' or local-name()='AccountingCustomerParty']";

    /** Empty for a file that is no invoice. */
    static Optional<DepositedFile> read(byte[] file, boolean pdf) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var xml = pdf ? new ZUGFeRDImporter(new ByteArrayInputStream(file)).getRawXML() : file;
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            var number = text(
                    document, "/*/*[local-name()='ID']|/*/*[local-name()='ExchangedDocument']/*[local-name()='ID']");
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DepositedFile(
                            number,
                            party(document, SELLER),
                            party(document, BUYER),
                            text(document, "//*[local-name()='BuyerReference']"),
                            text(document, "//*[local-name()='DuePayableAmount']|//*[local-name()='PayableAmount']")));
        } catch (Exception unreadable) {
            return Optional.empty();
        }
    }

    private static String party(Document document, String party) throws XPathExpressionException {
        var number = text(
                document,
                party + "//*[(local-name()='GlobalID' or local-name()='CompanyID') and @schemeID='0009']|" + party
                        + "//*[local-name()='PartyLegalEntity']/*[local-name()='CompanyID']|" + party
                        + "/*[local-name()='SpecifiedLegalOrganization']/*[local-name()='ID']");
        return number.isEmpty()
                ? text(document, party + "/*[local-name()='Name']|" + party + "//*[local-name()='RegistrationName']")
                : number;
    }

    private static String text(Document document, String path) throws XPathExpressionException {
        return XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(path, document)
                .strip();
    }
}
