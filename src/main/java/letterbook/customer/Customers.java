package letterbook.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import letterbook.base.IdGenerator;
import letterbook.base.Lookup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the customers. */
@Service
public class Customers {

    private final CustomerRepository repository;
    private final IdGenerator ids;
    private final Clock clock;
    private final SearchIndex index;

    Customers(CustomerRepository repository, IdGenerator ids, Clock clock, SearchIndex index) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        this.index = index;
    }

    @Transactional(readOnly = true)
    public Optional<Customer> find(long id) {
        return repository.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<Customer> findByNumber(String number) {
        return repository.findByNumber(number);
    }

    /** Those of the customers that are stored. */
    @Transactional(readOnly = true)
    public List<Customer> findAllByNumber(Collection<String> numbers) {
        return Lookup.of(numbers, repository::findByNumber, repository::findByNumberIn);
    }

    @Transactional(readOnly = true)
    public List<Customer> findAll(Collection<Long> ids) {
        return Lookup.of(ids, repository::findById, repository::findByIdIn);
    }

    /** Creates the customer, or replaces its details. Two at once on a new number: one fails with a duplicate key. */
    @Transactional
    public Saved put(String number, CustomerDetails details) {
        var known = repository.findByNumber(number);
        if (known.isPresent()) {
            replace(known.get(), details);
            return new Saved(known.get(), false);
        }
        var created = repository.save(Customer.create(ids.next(), number, details, clock.instant()));
        index.add(created.id(), SearchWords.of(number, details));
        return new Saved(created, true);
    }

    /** Takes the details in place of those before, inside the caller's transaction. */
    void replace(Customer customer, CustomerDetails details) {
        var before = SearchWords.of(customer.number(), customer.details());
        customer.replace(details, clock.instant());
        index.replace(customer.id(), before, SearchWords.of(customer.number(), details));
    }

    /** A stored customer and whether it is new. */
    public record Saved(Customer customer, boolean created) {}
}
