package letterbook.intake;

import java.util.regex.Pattern;

/** The rule for names of documents, which become names of files in messages. */
final class DocumentName {

    private static final int LONGEST = 120;
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|]|^\\.+$");

    private DocumentName() {}

    static void check(String name) {
        var findings = new Findings();
        var stripped = findings.required("name", name, LONGEST);
        if (UNFIT.matcher(name).find() || !stripped.equals(name)) {
            findings.add(
                    "name",
                    "cannot be the name of a file",
                    "Use letters, digits, points, dashes, for example invoice.pdf.");
        }
        findings.stopIfAny();
    }
}
