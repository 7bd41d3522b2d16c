package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.security.ApiKeys;
import letterbook.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class UblInvoiceTest {

    /** The official example invoices of Peppol BIS Billing 3, where they lie beside the project. */
    private static final Path OFFICIAL = Path.of("../shared/data/peppol-bis");

    private static final String XML = "application/xml";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Subjects subjects;

    private Api api;
    private String customer;
    private final String number = "U-" + UUID.randomUUID();

    @BeforeEach
    void aCustomer() {
        api = Api.withAllScopes(port, keys);
        customer = customers.withEmail(null).number();
    }

    @Test
    void anInvoiceIsReadFromItsUblAndKeptByteForByte() {
        var ubl = ubl("Invoice", "");
        assertThat(put(ubl).status()).isEqualTo(201);
        var details = subjects.findInvoice(number).orElseThrow().details();
        assertThat(details.total()).isEqualByComparingTo("121.00");
        assertThat(details.currency()).isEqualTo("EUR");
        assertThat(details.issueDate()).hasToString("2026-11-01");
        assertThat(details.dueDate()).hasToString("2026-12-01");
        assertThat(api.get(path() + "/documents/ubl.xml").text()).isEqualTo(ubl);
        assertThat(put(ubl).status()).isEqualTo(200);
    }

    @Test
    void aCreditNoteHasANegativeTotal() {
        assertThat(put(ubl("CreditNote", "")).status()).isEqualTo(201);
        var details = subjects.findInvoice(number).orElseThrow().details();
        assertThat(details.total()).isEqualByComparingTo(new BigDecimal("-121.00"));
        assertThat(details.dueDate()).isNull();
    }

    @Test
    void theOfficialExamplesPass() throws IOException {
        if (!Files.isDirectory(OFFICIAL)) {
            System.out.println(
                    "The official example invoices are not at " + OFFICIAL + "; nothing was checked with them.");
            return;
        }
        List<Path> files;
        try (var listed = Files.list(OFFICIAL)) {
            files = listed.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(9);
        for (var file : files) {
            var text = Files.readString(file);
            var id = Pattern.compile("<cbc:ID>([^<]+)</cbc:ID>").matcher(text);
            assertThat(id.find()).isTrue();
            var path = "/api/v1/invoices/" + id.group(1);
            var answer = api.put(path + "?customer=" + customer, XML, BodyPublishers.ofFile(file));
            assertThat(answer.status()).as(file + ": " + answer.text()).isIn(200, 201);
            assertThat(answer.json().at("/total").asString().startsWith("-"))
                    .isEqualTo(file.toString().contains("creditnote")
                            || file.toString().contains("negative"));
            assertThat(api.get(path + "/documents/ubl.xml").response().body()).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void theNumberMustMatch() {
        var answer = api.put(
                "/api/v1/invoices/other?customer=" + customer, XML, BodyPublishers.ofString(ubl("Invoice", "")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("cbc:ID");
        assertThat(subjects.findInvoice("other")).isEmpty();
    }

    @Test
    void theCustomerMustBeNamedAndKnown() {
        var unnamed = api.put(path(), XML, BodyPublishers.ofString(ubl("Invoice", "")));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.field()).isEqualTo("customer");
        var unknown = api.put(path() + "?customer=none", XML, BodyPublishers.ofString(ubl("Invoice", "")));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.field()).isEqualTo("customer");
        assertThat(subjects.findInvoice(number)).isEmpty();
    }

    @Test
    void externalEntitiesAreNotFollowed() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "top secret");
        var answer = put("<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + ubl("Invoice", "<cbc:Note>&x;</cbc:Note>"));
        refusedFor(answer, "DOCTYPE");
        assertThat(answer.text()).doesNotContain("top secret");
        Files.delete(secret);
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        var laughs = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));
        }
        refusedFor(put(laughs + "]>" + ubl("Invoice", "<cbc:Note>&a29;</cbc:Note>")), "DOCTYPE");
    }

    @Test
    void xmlThatIsNotWellFormedIsNamedByPlace() {
        var answer = put("<Invoice><cbc:ID>");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString()).contains("line 1");
        assertThat(put("not xml at all").status()).isEqualTo(400);
    }

    @Test
    void xmlThatIsNoUblIsRefused() {
        assertThat(put("<html/>").status()).isEqualTo(422);
        assertThat(put("<Invoice/>").status()).isEqualTo(422);
        var broken = put(ubl("Invoice", "<cbc:Nonsense>1</cbc:Nonsense>"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().at("/errors/0/problem").asString()).contains("Nonsense");
        var noDay = put(ubl("Invoice", "").replace("2026-11-01", "2026-02-30"));
        assertThat(noDay.status()).isEqualTo(422);
        assertThat(noDay.json().at("/errors/0/problem").asString()).contains("2026-02-30");
        assertThat(subjects.findInvoice(number)).isEmpty();
    }

    private static void refusedFor(Api.Answer answer, String word) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(word);
    }

    private Api.Answer put(String xml) {
        return api.put(path() + "?customer=" + customer, XML, BodyPublishers.ofString(xml));
    }

    private String path() {
        return "/api/v1/invoices/" + number;
    }

    private String ubl(String root, String note) {
        var invoice = root.equals("Invoice");
        var quantity = invoice ? "InvoicedQuantity" : "CreditedQuantity";
        return """
                <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%2$s</cbc:ID>
                  <cbc:IssueDate>2026-11-01</cbc:IssueDate>
                  %3$s
                  %4$s
                  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                  <cac:AccountingSupplierParty/>
                  <cac:AccountingCustomerParty/>
                  <cac:LegalMonetaryTotal>
                    <cbc:TaxInclusiveAmount currencyID="EUR">121</cbc:TaxInclusiveAmount>
                    <cbc:PayableAmount currencyID="EUR">21.00</cbc:PayableAmount>
                  </cac:LegalMonetaryTotal>
                  <cac:%1$sLine>
                    <cbc:ID>1</cbc:ID>
                    <cbc:%5$s>1</cbc:%5$s>
                    <cbc:LineExtensionAmount currencyID="EUR">100</cbc:LineExtensionAmount>
                    %6$s
                  </cac:%1$sLine>
                </%1$s>
                """.formatted(
                        root,
                        number,
                        invoice ? "<cbc:DueDate>2026-12-01</cbc:DueDate>" : "",
                        note,
                        quantity,
                        invoice ? "<cac:Item/>" : "");
    }
}
