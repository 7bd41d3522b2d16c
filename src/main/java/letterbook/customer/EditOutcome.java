package letterbook.customer;

/** What became of an edit. */
public sealed interface EditOutcome {

    /** It is stored. */
    record Saved(Customer customer) implements EditOutcome {}

    /** Nothing is stored, because someone else changed the same part since it was read. */
    record ChangedMeanwhile(Customer current) implements EditOutcome {}
}
