package letterbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.security.ApiKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DocumentApiTest {

    private static final String PDF = "application/pdf";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TestCustomers customers;

    private Api api;
    private String invoice;

    @BeforeEach
    void anInvoice() {
        api = Api.withAllScopes(port, keys);
        invoice = "/api/v1/invoices/" + customers.invoiceOf(customers.withEmail(null));
    }

    @Test
    void aDocumentIsReadBackByteForByteAndReplaced() {
        var first = pdf(300_000);
        var stored = api.put(path("invoice.pdf"), PDF, BodyPublishers.ofByteArray(first));
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.json().at("/size").asInt()).isEqualTo(300_000);
        assertThat(api.get(path("invoice.pdf")).response().body()).isEqualTo(first);

        var second = pdf(1000);
        assertThat(api.put(path("invoice.pdf"), PDF, BodyPublishers.ofByteArray(second))
                        .status())
                .isEqualTo(200);
        var read = api.get(path("invoice.pdf"));
        assertThat(read.response().body()).isEqualTo(second);
        assertThat(read.header("Content-Type")).isEqualTo(PDF);
        assertThat(read.header("Content-Disposition")).contains("attachment").contains("invoice.pdf");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void contractsHaveDocumentsToo() {
        var contract = "/api/v1/contracts/K-" + System.nanoTime();
        var customer = customers.withEmail(null).number();
        assertThat(api.put(
                                contract,
                                "{\"customer\": \"" + customer
                                        + "\", \"title\": \"Maintenance\", \"startDate\": \"2027-01-01\"}")
                        .status())
                .isEqualTo(201);
        var path = contract + "/documents/contract%20%C3%A9.pdf";
        assertThat(api.put(path, PDF, BodyPublishers.ofByteArray(pdf(100))).status())
                .isEqualTo(201);
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    @Test
    void whoReadsADocumentStandsInTheAuditLog(@Autowired JdbcClient jdbc) {
        var path = path("audited.pdf");
        api.put(path, PDF, BodyPublishers.ofByteArray(pdf(100)));
        var before =
                jdbc.sql("select max(number) from audit_log").query(Long.class).single();

        api.get(path);
        api.get(path("not-there.pdf"));

        assertThat(jdbc.sql("select concat_ws(', ', kind, doer_kind, doer_name, thing_kind, detail) from audit_log"
                                + " where number > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("DOCUMENT_OPENED, API_CLIENT, Billing, INVOICE, audited.pdf");
    }

    @Test
    void aDocumentOfTheLargestSizeIsTaken() {
        var large = pdf(20 * MEGABYTE);
        assertThat(api.put(path("large.pdf"), PDF, BodyPublishers.ofByteArray(large))
                        .status())
                .isEqualTo(201);
        assertThat(api.get(path("large.pdf")).response().body()).isEqualTo(large);
    }

    @Test
    void aDocumentThatTellsItsTooLargeSizeIsRefused() {
        var answer = api.put(path("large.pdf"), PDF, BodyPublishers.ofByteArray(pdf(20 * MEGABYTE + 1)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(api.get(path("large.pdf")).status()).isEqualTo(404);
    }

    @Test
    void anEndlessDocumentIsRefusedWithoutBeingKept() {
        var answer = api.put(path("endless.pdf"), PDF, BodyPublishers.ofInputStream(() -> new Zeros(200L * MEGABYTE)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(api.get(path("endless.pdf")).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPdfIsRefused() {
        var answer = api.put(path("a.pdf"), PDF, BodyPublishers.ofString("hello"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(api.put(path("a.pdf"), PDF, BodyPublishers.noBody()).status())
                .isEqualTo(422);
        assertThat(api.put(path("a.xml"), "application/xml", BodyPublishers.ofString("<a><b></a>"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void otherMediaTypesAreRefused() {
        var answer = api.put(path("a.exe"), "application/octet-stream", BodyPublishers.ofString("MZ"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().at("/detail").asString()).contains(PDF);
    }

    @Test
    void aSubjectThatIsNotStoredHasNoDocuments() {
        var answer = api.put("/api/v1/invoices/none/documents/a.pdf", PDF, BodyPublishers.ofByteArray(pdf(10)));
        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%3Ab.pdf", "...", "%20a.pdf", "a%22.pdf", "a%0D%0Ab.pdf", "a;b.pdf"})
    void aNameThatCannotBeAFileIsRefused(String name) {
        var answer = api.put(path(name), PDF, BodyPublishers.ofByteArray(pdf(10)));
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anEncodedSlashIsRefusedByTheServer() {
        assertThat(api.get(path("a%2Fb.pdf")).status()).isEqualTo(400);
    }

    private String path(String name) {
        return invoice + "/documents/" + name;
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    /** So many zeros, without holding them. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
