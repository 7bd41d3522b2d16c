package letterbook.communication;

import java.util.Optional;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Thing;
import letterbook.security.Permission;
import letterbook.subject.ContentStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people what was sent, and notes in the audit log that they saw it. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.READ_MESSAGE_CONTENT + "')")
public class MessageReader {

    private final MessageContents contents;
    private final MessageSources sources;
    private final CommunicationEntryRepository entries;
    private final ContentStore store;
    private final AuditTrail audit;

    MessageReader(
            MessageContents contents,
            MessageSources sources,
            CommunicationEntryRepository entries,
            ContentStore store,
            AuditTrail audit) {
        this.contents = contents;
        this.sources = sources;
        this.entries = entries;
        this.store = store;
        this.audit = audit;
    }

    /** What the message says; empty before it is made and once its time of keeping is over. */
    @Transactional
    public Optional<MessageContent> content(long id) {
        return contents.find(id).map(content -> {
            note(DeedKind.MESSAGE_READ, entry(id), "");
            return content;
        });
    }

    /** The document that the message is, a letter or an electronic invoice; empty likewise and for other messages. */
    @Transactional
    public Optional<MessageContent.Document> letter(long id) {
        return contents.find(id)
                .flatMap(content -> Optional.ofNullable(content.document()))
                .map(document -> {
                    note(DeedKind.DOCUMENT_OPENED, entry(id), "As sent: " + document.name());
                    return document;
                });
    }

    /** What there is to see; empty likewise. */
    @Transactional(readOnly = true)
    public Optional<MadeMessage> made(long id) {
        return contents.made(id);
    }

    /** The bytes of a document as they went with the message; empty when there is none of that name. */
    @Transactional
    public Optional<byte[]> document(long id, String name) {
        return entries.findById(id)
                .flatMap(entry -> sources.find(entry.chainId())
                        .flatMap(source -> source.documents().stream()
                                .filter(document -> document.name().equals(name))
                                .findFirst())
                        .map(document -> {
                            note(DeedKind.DOCUMENT_OPENED, entry, document.name());
                            return store.get(document.sha256());
                        }));
    }

    private CommunicationEntry entry(long id) {
        return entries.findById(id).orElseThrow(() -> new UnknownEntryException(id));
    }

    private void note(DeedKind kind, CommunicationEntry entry, String detail) {
        audit.note(Deed.of(kind, Thing.communication(entry.id(), entry.header().title()), detail));
    }
}
