package letterbook.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lists customers for people, by name, paged by the last row seen so that a later page costs what the first costs. */
@Service
@PreAuthorize("isAuthenticated()")
public class CustomerQueries {

    private final JdbcClient jdbc;

    CustomerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Customers of whom every word of the text begins a word of the number, name or e-mail address, or whose mobile number
     * begins with it; all customers when the text is blank.
     *
     * @param after last row of the page before, null for the first page
     */
    public List<CustomerRow> search(String text, @Nullable CustomerRow after, int limit) {
        var where = new StringBuilder("true");
        var parameters = new ArrayList<Object>();
        for (var alternatives : SearchWords.terms(text)) {
            where.append(" and id in (select customer_id from customer_word where ")
                    .append(anyOf(alternatives))
                    .append(')');
            alternatives.forEach(word -> parameters.add(beginning(word)));
        }
        if (after != null) {
            where.append(" and name >= ? and (name > ? or id > ?)");
            parameters.addAll(List.of(after.name(), after.name(), after.id()));
        }
        parameters.add(limit);
        return jdbc.sql(
                        "select id, number, name, city, language, preference_customer, payment_method from customer where "
                                + where + " order by name, id limit ?")
                .params(parameters)
                .query((row, number) -> read(row))
                .list();
    }

    private static String anyOf(Set<String> alternatives) {
        return String.join(
                " or ", alternatives.stream().map(word -> "word like ?").toList());
    }

    private static String beginning(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static CustomerRow read(ResultSet row) throws SQLException {
        var preference = row.getObject("preference_customer", Integer.class);
        return new CustomerRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("city"),
                row.getString("language"),
                preference == null ? null : ChannelPreference.ofCode(preference),
                PaymentMethod.ofCode(row.getInt("payment_method")));
    }
}
