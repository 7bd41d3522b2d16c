package letterbook.communication;

import java.util.Optional;
import letterbook.security.Permission;
import letterbook.subject.ContentStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people what was sent. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.READ_MESSAGE_CONTENT + "')")
public class MessageReader {

    private final MessageContents contents;
    private final MessageSources sources;
    private final CommunicationEntryRepository entries;
    private final ContentStore store;

    MessageReader(
            MessageContents contents,
            MessageSources sources,
            CommunicationEntryRepository entries,
            ContentStore store) {
        this.contents = contents;
        this.sources = sources;
        this.entries = entries;
        this.store = store;
    }

    /** Empty before the message is made and once its time of keeping is over. */
    @Transactional(readOnly = true)
    public Optional<MessageContent> content(long id) {
        return contents.find(id);
    }

    /** What there is to see; empty likewise. */
    @Transactional(readOnly = true)
    public Optional<MadeMessage> made(long id) {
        return contents.made(id);
    }

    /** The bytes of a document as they went with the message; empty when there is none of that name. */
    @Transactional(readOnly = true)
    public Optional<byte[]> document(long id, String name) {
        return entries.findById(id)
                .flatMap(entry -> sources.find(entry.chainId()))
                .flatMap(source -> source.documents().stream()
                        .filter(document -> document.name().equals(name))
                        .findFirst())
                .map(document -> store.get(document.sha256()));
    }
}
