package letterbook.customer;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import letterbook.base.EmailAddress;
import letterbook.base.PhoneNumber;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows and edits one customer for the person at work. Each edit names the part as it was when the person saw it, and is
 * stored only if it still is: nobody overwrites what they have not seen.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class CustomerDesk {

    private static final String MAY_EDIT = "hasRole('" + Permission.Names.EDIT_CUSTOMERS + "')";

    private final CustomerRepository repository;
    private final Customers customers;
    private final TransactionTemplate transaction;

    CustomerDesk(CustomerRepository repository, Customers customers, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.customers = customers;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Optional<Customer> find(String number) {
        return repository.findByNumber(number);
    }

    public Optional<Customer> find(long id) {
        return repository.findById(id);
    }

    /** Throws when the e-mail address or the mobile number is not valid and not the one stored before. */
    @PreAuthorize(MAY_EDIT)
    public EditOutcome editContact(long id, Contact seen, Contact changed) {
        if (changed.name().isBlank()) {
            throw new IllegalArgumentException("A customer has a name");
        }
        if (changed.email() != null
                && !changed.email().equals(seen.email())
                && !EmailAddress.isValid(changed.email())) {
            throw new IllegalArgumentException("Not a valid e-mail address: " + changed.email());
        }
        if (changed.mobile() != null
                && !changed.mobile().equals(seen.mobile())
                && PhoneNumber.parse(changed.mobile(), "ZZ")
                        .filter(PhoneNumber::isMobile)
                        .isEmpty()) {
            throw new IllegalArgumentException("Not a valid mobile number: " + changed.mobile());
        }
        return edit(id, CustomerDetails::contact, seen, details -> details.with(changed));
    }

    @PreAuthorize(MAY_EDIT)
    public EditOutcome editPreferences(long id, Preferences seen, Preferences changed) {
        return edit(id, CustomerDetails::preferences, seen, details -> details.with(changed));
    }

    /** @param changed null when the customer takes no electronic invoices */
    @PreAuthorize(MAY_EDIT)
    public EditOutcome editEInvoicing(long id, @Nullable EInvoicing seen, @Nullable EInvoicing changed) {
        return edit(id, CustomerDetails::eInvoicing, seen, details -> details.with(changed));
    }

    private <T> EditOutcome edit(
            long id,
            Function<CustomerDetails, @Nullable T> part,
            @Nullable T seen,
            UnaryOperator<CustomerDetails> change) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var customer = repository.findById(id).orElseThrow();
                if (!Objects.equals(part.apply(customer.details()), seen)) {
                    return new EditOutcome.ChangedMeanwhile(customer);
                }
                customers.replace(customer, change.apply(customer.details()));
                return new EditOutcome.Saved(customer);
            }));
        } catch (OptimisticLockingFailureException changedWhileSaving) {
            return new EditOutcome.ChangedMeanwhile(repository.findById(id).orElseThrow());
        }
    }
}
