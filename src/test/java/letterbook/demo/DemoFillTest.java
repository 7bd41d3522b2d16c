package letterbook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import letterbook.DemoTest;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.MessageReader;
import letterbook.communication.ResendDecision;
import letterbook.communication.Resends;
import letterbook.customer.Customers;
import letterbook.subject.ContentStore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DemoTest
class DemoFillTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstStartFillsInAnOrganisationAndItsPast() {
        assertThat(count("select count(*) from customer where number like 'C-10%'"))
                .isEqualTo(300);
        assertThat(count("select count(distinct language) from customer where number like 'C-10%'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from organisation where name = 'Waterkant Energie'"))
                .isEqualTo(1);
        assertThat(count("select count(distinct status) from communication")).isEqualTo(6);
        assertThat(count("select count(distinct type) from communication")).isEqualTo(5);
        assertThat(count("select count(*) from communication")).isGreaterThan(1_500);
        assertThat(jdbc.sql("select distinct code from communication_history where code is not null")
                        .query(String.class)
                        .list())
                .contains(Arrays.stream(Mishap.values()).map(Mishap::code).toArray(String[]::new));
    }

    @Test
    void everyHistoryFitsItsEntry() {
        assertThat(count("""
                select count(*) from communication entry
                join (select communication_id, min(id) first, max(id) last from communication_history group by 1) ends
                  on ends.communication_id = entry.id
                join communication_history first on first.id = ends.first
                join communication_history last on last.id = ends.last
                where first.from_status is null and first.to_status = 1 and abs(timestampdiff(microsecond, first.at, entry.created_at)) < 1000
                  and last.to_status = entry.status and abs(timestampdiff(microsecond, last.at, entry.last_event_at)) < 1000
                  and last.attempt = entry.attempt""")).isEqualTo(count("select count(*) from communication"));
        assertThat(count("""
                select count(*) from (
                  select from_status, lag(to_status) over (partition by communication_id order by id) as before_it, lag(at) over (partition by communication_id order by id) as at_before, at
                  from communication_history) line
                where not from_status <=> before_it or at < at_before""")).isZero();
    }

    @Test
    void nothingLiesInTheFutureButScheduledTextMessages() {
        assertThat(count("select count(*) from communication where created_at > now(3) or last_event_at > now(3)"
                        + " or sent_at > now(3)"))
                .isZero();
        assertThat(count("select count(*) from communication where scheduled_for is not null and type <> 2"
                        + " and version = 0"))
                .isZero();
        assertThat(count("select count(*) from communication_history where at > now(6)"))
                .isZero();
        assertThat(count("select count(*) from invoice where issue_date > date_add(curdate(), interval 1 day)"))
                .isZero();
    }

    @Test
    void whatThePastLeftUnfinishedIsCarriedOn() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> count("select count(*) from communication where status = 2 and type in (1, 3, 5)"
                                + " and not awaits_receipt and scheduled_for is null"),
                        unfinished -> unfinished == 0);
        assertThat(count("select count(*) from communication where status = 2 and type = 4 and not awaits_receipt"))
                .isZero();
    }

    @Test
    void chainsAreComplete() {
        assertThat(count("select count(*) from communication entry where position > 1 and not exists ("
                        + "select 1 from communication earlier where earlier.chain_id = entry.chain_id"
                        + " and earlier.position = entry.position - 1 and earlier.created_at < entry.created_at)"))
                .isZero();
        assertThat(count("select count(*) from communication where position = 1 and id <> chain_id"))
                .isZero();
        assertThat(count("select count(*) from communication_source where chain_id not in"
                        + " (select chain_id from communication)"))
                .isZero();
    }

    @Test
    void theAuditLogTellsOfThoseMonthsFromTheFirstDayOn() {
        assertThat(count("select datediff(now(), min(at)) from audit_log")).isGreaterThan(90);
        assertThat(count("select count(*) from audit_log where at > now(6)")).isZero();
        assertThat(
                        count(
                                "select count(*) from audit_log where kind = 'USER_ADDED' and thing_id in (select id from app_user)"))
                .isEqualTo(4);
        assertThat(count("select count(*) from audit_log where kind = 'MESSAGE_READ' and thing_id in"
                        + " (select id from communication)"))
                .isGreaterThan(10);
        assertThat(count("select count(*) from audit_log where thing_kind = 'COMMUNICATION' and thing_id not in"
                        + " (select id from communication)"))
                .isZero();
    }

    @Test
    void theDocumentsOfInvoicesArePdfs(@Autowired ContentStore store) throws Exception {
        var newest = jdbc.sql("""
                        select lower(hex(sha256)) sha256, invoice.number, customer.name from document
                        join invoice on invoice.id = document.subject_id join customer on customer.id = customer_id
                        where document.subject_type = 1 order by invoice.id desc limit 1""")
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .single();

        try (var pdf = Loader.loadPDF(store.get(newest.get(0)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(newest.get(1), newest.get(2), "Waterkant Energie");
        }
    }

    @Test
    @WithMockUser(roles = {"READ_COMMUNICATION_ENTRY", "RESEND_COMMUNICATION_ENTRY", "READ_MESSAGE_CONTENT"})
    void aRecentMailIsShownAsSentAndCanBeResent(
            @Autowired CommunicationQueries queries,
            @Autowired MessageReader reader,
            @Autowired Resends resends,
            @Autowired Customers customers) {
        var id = jdbc.sql("""
                        select communication.id from communication
                        join communication_content on communication_id = communication.id
                        join invoice on invoice.id = subject_id
                        join communication_source using (chain_id)
                        where documents <> '[]' and type = 1 and status = 3 and position = 1 and receiver not like '%+%' and chain_id not in
                          (select chain_id from communication where position > 1)
                        order by communication.id desc limit 1""").query(Long.class).single();
        assertThat(reader.content(id)).isPresent();
        var details = queries.details(id).orElseThrow();
        assertThat(details.resend()).isInstanceOf(ResendDecision.Allowed.class);
        assertThat(details.documents()).isNotEmpty();

        var again = resends.resend(id, Actor.person("Sanne de Wit"));

        await().pollInSameThread()
                .until(() -> queries.rows(List.of(again.id())).getFirst().status() == CommunicationStatus.SUCCESSFUL);
        assertThat(queries.list(CommunicationFilter.ofCustomer(details.row().customerId()), null, 1))
                .first()
                .satisfies(row -> assertThat(row.id()).isEqualTo(again.id()));
    }

    @Test
    void aSecondStartFillsInNothing(@Autowired DemoStart start) {
        var customers = count("select count(*) from customer");
        var entries = count("select count(*) from communication where position = 1");

        start.afterSingletonsInstantiated();

        assertThat(count("select count(*) from customer")).isEqualTo(customers);
        assertThat(count("select count(*) from communication where position = 1"))
                .isEqualTo(entries);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
