package letterbook.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationQueries;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/** (a) List queries on 1 and 10 million entries beside the bare statement that brings the same rows. */
final class ListBench {

    private static final int PAGE = 50;
    private static final int RUNS = 1_000;
    private static final int RUNS_OF_SEARCHES = 30;

    private final CommunicationQueries queries;
    private final Connection connection;

    private ListBench(CommunicationQueries queries, Connection connection) {
        this.queries = queries;
        this.connection = connection;
    }

    static void main(String[] arguments) throws SQLException {
        var millions = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        try (var application = BenchApplication.start(
                        "lists", "--letterbook.dispatch.enabled=false", "--letterbook.database.buffer-pool=512M");
                var connection = application.bean(DataSource.class).getConnection()) {
            var ledger = new LedgerRows(connection);
            var bench = new ListBench(application.bean(CommunicationQueries.class), connection);
            ledger.growTo(1);
            bench.measure(1);
            if (millions > 1) {
                ledger.growTo(millions);
                bench.measure(millions);
            }
        }
    }

    private void measure(int millions) throws SQLException {
        var customer = LedgerRows.customerWithTenThousand(millions);
        var ofCustomer = CommunicationFilter.ofCustomer(customer);
        System.out.printf(
                "%n%d million entries, pages of %d, p50 / p99%n%-44s %-20s %-20s %s%n",
                millions, PAGE, "", "Letterbook", "bare JDBC", "ratio p50 / p99");
        row("customer with 10,000, page 1", ofCustomer, null, "customer_id = " + customer);
        var deep = idBefore(customer, 9_900);
        row("customer with 10,000, page 199", ofCustomer, deep, "customer_id = " + customer + " and id < " + deep);
        row(
                "customer with 10,000, failed only",
                ofCustomer.withStatuses(CommunicationFilter.RED),
                null,
                "customer_id = " + customer + " and status in (5, 6)");
        row(
                "customer with 10,000, type and category",
                ofCustomer.withTypes(Set.of(CommunicationType.SMS)).withCategories(Set.of(SubjectType.CONTRACT)),
                null,
                "customer_id = " + customer + " and type in (2) and subject_type in (2)");
        pair(
                "customer with 10,000, text",
                RUNS_OF_SEARCHES,
                () -> queries.list(ofCustomer.withText("0042"), null, PAGE),
                () -> bare(statement("customer_id = " + customer
                        + " and (title like '%0042%' or subject_number like '%0042%' or receiver like '%0042%')")));
        row("everything, page 1", CommunicationFilter.ALL, null, "true");
        var deepest = idBefore(null, 50_000);
        row("everything, page 1,000", CommunicationFilter.ALL, deepest, "id < " + deepest);
        row(
                "everything, failed only",
                CommunicationFilter.ALL.withStatuses(CommunicationFilter.RED),
                null,
                "status in (5, 6)");
        row(
                "everything, one type",
                CommunicationFilter.ALL.withTypes(Set.of(CommunicationType.POST)),
                null,
                "type in (3)");
        pair(
                "customer with 10,000, counts",
                () -> queries.counts(ofCustomer),
                () -> bare(
                        "select count(*), sum(status in (5, 6)) from communication where customer_id = " + customer));
        var day = LocalDate.of(2026, 6, 1);
        pair(
                "everything, one month by date",
                () -> queries.list(CommunicationFilter.ALL.withDates(day, day.plusMonths(1)), null, PAGE),
                () -> bare(statement("id >= " + LedgerRows.firstIdOf(day) + " and id < "
                        + LedgerRows.firstIdOf(day.plusMonths(1).plusDays(1)))));
    }

    private void row(String name, CommunicationFilter filter, @Nullable Long before, String where) {
        pair(name, () -> queries.list(filter, before, PAGE), () -> bare(statement(where)));
    }

    private static void pair(String name, Supplier<?> ours, Supplier<?> theirs) {
        pair(name, RUNS, ours, theirs);
    }

    private static void pair(String name, int runs, Supplier<?> ours, Supplier<?> theirs) {
        var letterbook = Latencies.of(runs, ours);
        var bare = Latencies.of(runs, theirs);
        System.out.printf(
                "%-44s %-20s %-20s %.2f / %.2f%n",
                name,
                letterbook.p50AndP99(),
                bare.p50AndP99(),
                letterbook.millis(0.5) / bare.millis(0.5),
                letterbook.millis(0.99) / bare.millis(0.99));
    }

    private static String statement(String where) {
        return "select id, position, customer_id, created_at, title, type, subject_type, subject_number, receiver,"
                + " status, sent_at, scheduled_for, code, text from communication join (select id from communication"
                + " where " + where + " order by id desc limit " + PAGE + ") page using (id) order by id desc";
    }

    private List<Object[]> bare(String sql) {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            var read = new ArrayList<Object[]>();
            while (rows.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                read.add(row);
            }
            return read;
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private long idBefore(@Nullable Long customer, int rows) throws SQLException {
        var sql = "select id from communication" + (customer == null ? "" : " where customer_id = " + customer)
                + " order by id desc limit 1 offset " + rows;
        try (var statement = connection.prepareStatement(sql);
                var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
