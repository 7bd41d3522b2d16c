package letterbook.subject;

/** An invoice or contract found by its number. */
public record SubjectHit(SubjectType type, String number, String customerName) {}
