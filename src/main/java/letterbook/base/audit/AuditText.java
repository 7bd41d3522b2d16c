package letterbook.base.audit;

/** Makes texts of others fit for the log: of limited length, on one line, and the same bytes when they are read back. */
final class AuditText {

    private AuditText() {}

    static String fit(String text, int max) {
        var plain = text.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
        return plain.codePointCount(0, plain.length()) <= max
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, max - 1)) + "…";
    }
}
