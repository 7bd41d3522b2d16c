package letterbook.customer;

import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the words by which customers are found, in the transaction that changes the customer. A table of words answers
 * "begins with" for every word of a name from an index, where {@code like '%…%'} would read all customers.
 */
@Component
class SearchIndex {

    private final JdbcTemplate jdbc;

    SearchIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(long customerId, Set<String> words) {
        jdbc.batchUpdate(
                // words that differ in accents alone are the same to the index
                "insert ignore into customer_word (word, customer_id) values (?, ?)",
                words.stream().map(word -> new Object[] {word, customerId}).toList());
    }

    void replace(long customerId, Set<String> before, Set<String> after) {
        if (!before.equals(after)) {
            jdbc.update("delete from customer_word where customer_id = ?", customerId);
            add(customerId, after);
        }
    }
}
