package letterbook.intake;

import letterbook.customer.Customer;
import letterbook.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the customer that a request names. */
@Component
class KnownCustomer {

    private static final long NONE = -1;

    private final Customers customers;

    KnownCustomer(Customers customers) {
        this.customers = customers;
    }

    /** Its id; an unknown or missing one becomes a finding. */
    long id(Findings findings, @Nullable String number) {
        if (number == null || number.isBlank()) {
            findings.add("customer", "is missing", "Send the number of a customer that is stored.");
            return NONE;
        }
        var customer = customers.findByNumber(number);
        if (customer.isEmpty()) {
            findings.add(
                    "customer",
                    "there is no customer " + Findings.shown(number),
                    "Store the customer first, or correct the number.");
        }
        return customer.map(Customer::id).orElse(NONE);
    }
}
