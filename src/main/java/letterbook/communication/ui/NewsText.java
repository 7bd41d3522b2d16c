package letterbook.communication.ui;

/** The words of the button behind which new entries wait. */
final class NewsText {

    private NewsText() {}

    static String of(int entries) {
        if (entries > CommunicationRows.MANY) {
            return "More than " + CommunicationRows.MANY + " new entries – show";
        }
        return entries == 1 ? "1 new entry – show" : entries + " new entries – show";
    }
}
