package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.util.List;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.TestCustomers;
import letterbook.TestMail;
import letterbook.base.TextId;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.CommunicationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MailThroughThePipelineTest {

    private final String address = "jan-" + UUID.randomUUID() + "@customer.example";

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    record Line(
            @Nullable String from,
            String to,
            int attempt,
            @Nullable String code) {}

    @Test
    void anInvoiceArrivesAsAMail() throws Exception {
        var entry = sendInvoiceTo(address);

        assertThat(TestMail.to(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).startsWith("Invoice 2026-");
            assertThat(mail.getHeader("Message-ID")[0]).startsWith("<c." + TextId.of(entry.id()) + ".1@");
            assertThat(((Multipart) mail.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("Amount: €121.00", "Due: 1 December 2026");
        });
        assertThat(historyOf(entry))
                .containsExactly(
                        new Line(null, "GENERATING", 0, null),
                        new Line("GENERATING", "SENDING", 1, null),
                        new Line("SENDING", "SUCCESSFUL", 1, null));
        assertThat(jdbc.sql("select provider_ref from communication where id = ?")
                        .param(entry.id())
                        .query(String.class)
                        .single())
                .startsWith("<c." + TextId.of(entry.id()));
    }

    @Test
    void aMailThatTheServerCannotTakeNowArrivesOnceLater() {
        TestMail.beBusyOnceFor(address);

        var entry = sendInvoiceTo(address);

        assertThat(TestMail.to(address)).hasSize(1);
        assertThat(historyOf(entry))
                .containsExactly(
                        new Line(null, "GENERATING", 0, null),
                        new Line("GENERATING", "SENDING", 1, null),
                        new Line("SENDING", "SENDING", 1, "EMAIL_4XX"),
                        new Line("SENDING", "SENDING", 2, null),
                        new Line("SENDING", "SUCCESSFUL", 2, null));
    }

    @Test
    void aCustomerWithoutAnAddressGetsAFailedEntry() {
        var entry = sendInvoiceTo(null);

        assertThat(historyOf(entry))
                .containsExactly(
                        new Line(null, "GENERATING", 0, null), new Line("GENERATING", "FAILED", 0, "MISSING_EMAIL"));
    }

    private CommunicationEntry sendInvoiceTo(@Nullable String receiver) {
        var customer = customers.withEmail(receiver);
        var entry = customers.reportInvoiceOf(customer);
        customers.awaitSettled(customer.id());
        return entry;
    }

    private List<Line> historyOf(CommunicationEntry entry) {
        return jdbc.sql("select from_status, to_status, attempt, code from communication_history"
                        + " where communication_id = ? order by id")
                .param(entry.id())
                .query((row, number) -> new Line(
                        row.getObject("from_status") == null ? null : status(row.getInt("from_status")),
                        status(row.getInt("to_status")),
                        row.getInt("attempt"),
                        row.getString("code")))
                .list();
    }

    private static String status(int code) {
        return CommunicationStatus.ofCode(code).name();
    }
}
