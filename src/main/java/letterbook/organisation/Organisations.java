package letterbook.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Knows the settings of the organisation; a change on any node is seen within {@link #FRESH_FOR}. */
@Service
public class Organisations {

    static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    Organisations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Organisation current() {
        var known = loaded;
        var now = clock.instant();
        if (known == null || known.at().plus(FRESH_FOR).isBefore(now)) {
            known = new Loaded(load(), now);
            loaded = known;
        }
        return known.organisation();
    }

    /** Names the organisation and its zone, as the first administrator does. */
    public void rename(String name, ZoneId zone) {
        jdbc.sql("update organisation set name = ?, zone = ?, version = version + 1 where id = 1")
                .params(name, zone.getId())
                .update();
        loaded = null;
    }

    private Organisation load() {
        var days = specialDays();
        return jdbc.sql("select * from organisation where id = 1")
                .query((row, number) -> read(row, days))
                .single();
    }

    private List<SpecialDay> specialDays() {
        return jdbc.sql("select * from organisation_day order by day")
                .query((row, number) -> new SpecialDay(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("open")))
                .list();
    }

    private static Organisation read(ResultSet row, List<SpecialDay> specialDays) throws SQLException {
        return new Organisation(
                row.getString("name"),
                new PostalAddress(
                        row.getString("street"),
                        null,
                        null,
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("country")),
                row.getString("sender_email"),
                row.getString("reply_to_email"),
                row.getString("phone"),
                row.getString("iban"),
                ZoneId.of(row.getString("zone")),
                List.of(row.getString("languages").split(",")),
                row.getString("default_language"),
                CommunicationType.ofCode(row.getInt("default_channel")),
                row.getBoolean("skip_on_direct_debit"),
                new LegalIdentity(
                        row.getString("vat_number"),
                        row.getString("company_number"),
                        row.getString("e_address_scheme"),
                        row.getString("e_address"),
                        row.getString("bic"),
                        row.getBigDecimal("standard_vat_rate")),
                row.getString("region"),
                specialDays,
                row.getBoolean("test_mode"));
    }

    private record Loaded(Organisation organisation, Instant at) {}
}
