package letterbook.communication;

import java.time.Instant;
import java.util.List;

/** Where accepted entries wait to be carried out; the pipeline implements it. */
public interface DispatchQueue {

    /** Queues the entries in the transaction that stores them: both are there after it, or neither. */
    void enqueue(List<CommunicationEntry> entries);

    /** The same, for entries that are to be carried out later. */
    void enqueue(List<CommunicationEntry> entries, Instant due);
}
