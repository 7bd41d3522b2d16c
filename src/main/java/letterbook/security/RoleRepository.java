package letterbook.security;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RoleRepository extends Repository<Role, Long> {

    Role saveAndFlush(Role role);

    void delete(Role role);

    Optional<Role> findById(long id);

    List<Role> findAllByOrderById();

    boolean existsByNameAndIdNot(String name, long id);
}
