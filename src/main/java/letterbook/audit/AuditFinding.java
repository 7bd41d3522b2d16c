package letterbook.audit;

/** What a check of the audit log found. */
public sealed interface AuditFinding {

    /**
     * Every row is as it was written.
     *
     * @param rows how many there are
     * @param seal of the last one, in hexadecimal digits; it stands for all rows up to there
     */
    record Intact(long rows, String seal) implements AuditFinding {}

    /**
     * The log was changed behind Letterbook's back.
     *
     * @param number of the first row that is not as it was written, or is missing
     * @param words what is wrong with it, for people
     */
    record Broken(long number, String words) implements AuditFinding {}
}
