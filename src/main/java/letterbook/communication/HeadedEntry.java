package letterbook.communication;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import letterbook.base.CommunicationType;

/** What an entry is; nothing here ever changes. */
@MappedSuperclass
abstract class HeadedEntry {

    @Id
    private long id;

    @Embedded
    private EntryHeader header;

    @SuppressWarnings("NullAway.Init")
    protected HeadedEntry() {}

    HeadedEntry(long id, EntryHeader header) {
        this.id = id;
        this.header = header;
    }

    EntryHeader header() {
        return header;
    }

    public long id() {
        return id;
    }

    public long chainId() {
        return header.chainId();
    }

    public long customerId() {
        return header.customerId();
    }

    public Instant createdAt() {
        return header.createdAt();
    }

    public String scenario() {
        return header.scenario();
    }

    public CommunicationType type() {
        return header.type();
    }

    public String receiver() {
        return header.receiver();
    }

    public String receiverName() {
        return header.receiverName();
    }

    public String language() {
        return header.language();
    }

    public Urgency urgency() {
        return header.urgency();
    }
}
