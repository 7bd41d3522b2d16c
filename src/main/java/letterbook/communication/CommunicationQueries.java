package letterbook.communication;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import letterbook.organisation.Organisations;
import letterbook.security.Permission;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Reads the ledger for people and programs. Lists are newest first and paged by the id of the last row seen, so that
 * page 1,000 costs what page 1 costs.
 */
@Service
@PreAuthorize("hasRole('" + Permission.Names.READ_COMMUNICATION_ENTRY + "')")
public class CommunicationQueries {

    /** A search over everything that finds little may not read the whole book. */
    static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

    /** Where exact counting ends. */
    public static final int MANY = 1000;

    private static final String COLUMNS = "id, position, customer_id, created_at, title, type, subject_type,"
            + " subject_number, receiver, status, sent_at, scheduled_for, stuck_at, code, text";

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final RowReader rows;
    private final DetailsReader details;

    CommunicationQueries(JdbcClient jdbc, Organisations organisations, RowReader rows, DetailsReader details) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.rows = rows;
        this.details = details;
    }

    /** @param beforeId id of the last row of the page before, null for the first page */
    public List<CommunicationRow> list(CommunicationFilter filter, @Nullable Long beforeId, int limit) {
        return list(filter, beforeId, 0, limit);
    }

    /** @param skip rows to leave out after {@code beforeId}; costs time for each */
    public List<CommunicationRow> list(CommunicationFilter filter, @Nullable Long beforeId, int skip, int limit) {
        var sql = new FilterSql(filter, organisations.current().zone()).before(beforeId);
        // the inner query needs the index alone, so that rows are read for one page only
        return jdbc.sql("set statement max_statement_time = " + LONGEST_SEARCH.toSeconds() + " for select " + COLUMNS
                        + " from communication join (select id from communication where " + sql.where()
                        + " order by id desc limit ? offset ?) page using (id) order by id desc")
                .params(sql.parameters(limit, skip))
                .query(rows)
                .list();
    }

    /** How many entries pass the filter, whatever its statuses, and how many of them are red. */
    public Counts counts(CommunicationFilter filter) {
        var sql = new FilterSql(
                filter.withStatuses(Set.of()).withStuck(false),
                organisations.current().zone());
        return jdbc.sql("select count(*) as total, coalesce(sum(status in (" + CommunicationStatus.FAILED.code() + ", "
                        + CommunicationStatus.REJECTED.code() + ")), 0) as failed from communication where "
                        + sql.where())
                .params(sql.parameters())
                .query((row, number) -> new Counts(row.getLong("total"), row.getLong("failed")))
                .single();
    }

    /** How many stuck entries pass the filter, whatever its statuses; {@link #MANY} for that many or more. */
    public long countStuck(CommunicationFilter filter) {
        var sql = new FilterSql(
                filter.withStatuses(Set.of()).withStuck(true),
                organisations.current().zone());
        return jdbc.sql("select count(*) from (select 1 from communication where " + sql.where() + " limit ?) some")
                .params(sql.parameters(MANY))
                .query(Long.class)
                .single();
    }

    /** Those of the entries that exist, newest first. */
    public List<CommunicationRow> rows(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from communication where id in (:ids) order by id desc")
                .param("ids", ids)
                .query(rows)
                .list();
    }

    /** Entries about an invoice, contract or customer, newest first. */
    public List<CommunicationRow> ofSubject(SubjectType type, long subjectId, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from communication where subject_id = ? and subject_type = ? order by id desc limit ?")
                .params(subjectId, type.code(), limit)
                .query(rows)
                .list();
    }

    public Optional<CommunicationDetails> details(long id) {
        return details.read(id);
    }

    /** Numbers behind the quick filters. */
    public record Counts(long all, long failed) {}
}
