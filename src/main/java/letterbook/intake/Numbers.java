package letterbook.intake;

import org.jspecify.annotations.Nullable;

/** Rules for the numbers of customers, invoices and contracts. */
final class Numbers {

    /** Longest number of an invoice or contract. */
    static final int LONGEST_SUBJECT = 60;

    private Numbers() {}

    /** Checks the number in the address, and that one in the body, if any, is the same. */
    static void check(Findings findings, String inPath, @Nullable String inBody, int longest) {
        var stripped = findings.required("number", inPath, longest);
        if (!stripped.equals(inPath) && !stripped.isEmpty()) {
            findings.add("number", "begins or ends with a space", "Remove the space.");
        }
        if (inBody != null && !inBody.equals(inPath)) {
            findings.add(
                    "number",
                    "is " + Findings.shown(inBody) + " in the body and " + Findings.shown(inPath) + " in the address",
                    "Leave it out of the body, or send the same in both.");
        }
    }
}
