package letterbook.communication;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommunicationEntryRepository extends Repository<CommunicationEntry, Long> {

    CommunicationEntry save(CommunicationEntry entry);

    <S extends CommunicationEntry> List<S> saveAll(Iterable<S> entries);

    Optional<CommunicationEntry> findById(long id);

    @Query(value = "select chain_id from communication where id = :id", nativeQuery = true)
    Optional<Long> chainOf(long id);

    /** Locks the entry until the transaction ends. */
    @Query(value = "select id from communication where id = :id for update", nativeQuery = true)
    long lock(long id);

    List<CommunicationEntry> findByHeaderChainIdOrderByHeaderPosition(long chainId);
}
