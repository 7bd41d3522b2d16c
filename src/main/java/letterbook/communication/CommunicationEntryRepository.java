package letterbook.communication;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CommunicationEntryRepository extends Repository<CommunicationEntry, Long> {

    CommunicationEntry save(CommunicationEntry entry);

    <S extends CommunicationEntry> List<S> saveAll(Iterable<S> entries);

    Optional<CommunicationEntry> findById(long id);

    List<CommunicationEntry> findByChainIdOrderByPosition(long chainId);
}
