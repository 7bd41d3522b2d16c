package letterbook.customer.ui;

import java.util.List;
import letterbook.base.ui.QuickSearch;
import letterbook.customer.CustomerNavigation;
import letterbook.customer.CustomerQueries;
import letterbook.customer.CustomerRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds customers by number, name, e-mail and mobile. */
@Component
@Order(1)
class CustomerSearch implements QuickSearch {

    private static final int HITS = 5;

    private final CustomerQueries customers;

    CustomerSearch(CustomerQueries customers) {
        this.customers = customers;
    }

    @Override
    public List<Hit> find(String text) {
        return customers.search(text, null, HITS).stream()
                .map(row -> new Hit("Customer", row.name(), detail(row), CustomerNavigation.page(row.number())))
                .toList();
    }

    private static String detail(CustomerRow row) {
        return row.city() == null ? row.number() : row.number() + " · " + row.city();
    }
}
