package letterbook.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CustomerRepository extends Repository<Customer, Long> {

    Customer save(Customer customer);

    Optional<Customer> findById(long id);

    Optional<Customer> findByNumber(String number);

    List<Customer> findByNumberIn(Collection<String> numbers);

    List<Customer> findByIdIn(Collection<Long> ids);
}
