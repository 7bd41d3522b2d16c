package letterbook.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings of the organisation as the database keeps them. */
@Component
class OrganisationTable {

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VersionedOrganisation load() {
        var days = specialDays();
        return jdbc.sql("select * from organisation where id = 1")
                .query((row, number) -> new VersionedOrganisation(row.getInt("version"), read(row, days)))
                .single();
    }

    void rename(String name, ZoneId zone) {
        jdbc.sql("update organisation set name = ?, zone = ?, version = version + 1 where id = 1")
                .params(name, zone.getId())
                .update();
    }

    /** All but its special days and test mode; false when it is no longer at this version. */
    boolean store(int version, Organisation changed) {
        var address = changed.address();
        var identity = changed.identity();
        return jdbc.sql("""
                                update organisation set name = ?, street = ?, postal_code = ?, city = ?, country = ?,
                                  sender_email = ?, reply_to_email = ?, phone = ?, iban = ?, zone = ?, languages = ?,
                                  default_language = ?, default_channel = ?, skip_on_direct_debit = ?, vat_number = ?,
                                  company_number = ?, e_address_scheme = ?, e_address = ?, bic = ?,
                                  standard_vat_rate = ?, region = ?, version = version + 1
                                where id = 1 and version = ?""")
                        .param(changed.name())
                        .param(orEmpty(address.street()))
                        .param(orEmpty(address.postalCode()))
                        .param(orEmpty(address.city()))
                        .param(address.country())
                        .param(changed.senderEmail())
                        .param(changed.replyToEmail())
                        .param(changed.phone())
                        .param(changed.iban())
                        .param(changed.zone().getId())
                        .param(String.join(",", changed.languages()))
                        .param(changed.defaultLanguage())
                        .param(changed.defaultChannel().code())
                        .param(changed.skipOnDirectDebit())
                        .param(identity.vatNumber())
                        .param(identity.companyNumber())
                        .param(identity.addressScheme())
                        .param(identity.address())
                        .param(identity.bic())
                        .param(identity.standardVatRate())
                        .param(changed.region())
                        .param(version)
                        .update()
                > 0;
    }

    void switchTestMode(boolean on) {
        jdbc.sql("update organisation set test_mode = ? where id = 1").param(on).update();
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} when there is one on that day. */
    void add(SpecialDay day) {
        jdbc.sql("insert into organisation_day (day, name, open) values (?, ?, ?)")
                .params(day.day(), day.name(), day.open())
                .update();
    }

    void remove(LocalDate day) {
        jdbc.sql("delete from organisation_day where day = ?").param(day).update();
    }

    private List<SpecialDay> specialDays() {
        return jdbc.sql("select * from organisation_day order by day")
                .query((row, number) -> new SpecialDay(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("open")))
                .list();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
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
}
