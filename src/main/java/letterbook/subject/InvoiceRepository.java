package letterbook.subject;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InvoiceRepository extends Repository<Invoice, Long> {

    Invoice save(Invoice invoice);

    Optional<Invoice> findById(long id);

    Optional<Invoice> findByNumber(String number);

    List<Invoice> findByNumberIn(Collection<String> numbers);

    List<Invoice> findByCustomerIdOrderByIdDesc(long customerId);

    long countByCustomerId(long customerId);
}
