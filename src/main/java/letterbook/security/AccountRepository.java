package letterbook.security;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(long id);

    List<Account> findAllByOrderByDisplayName();

    boolean existsByUsername(String username);
}
