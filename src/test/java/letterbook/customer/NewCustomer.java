package letterbook.customer;

import java.time.Instant;

/** A customer that no database knows, for tests. */
public final class NewCustomer {

    private NewCustomer() {}

    public static Customer with(String number, CustomerDetails details) {
        return Customer.create(1, number, details, Instant.parse("2026-11-23T12:00:00Z"));
    }
}
