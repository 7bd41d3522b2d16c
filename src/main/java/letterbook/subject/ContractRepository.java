package letterbook.subject;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ContractRepository extends Repository<Contract, Long> {

    Contract save(Contract contract);

    Optional<Contract> findById(long id);

    Optional<Contract> findByNumber(String number);

    List<Contract> findByNumberIn(Collection<String> numbers);

    List<Contract> findByCustomerIdOrderByIdDesc(long customerId);

    long countByCustomerId(long customerId);
}
