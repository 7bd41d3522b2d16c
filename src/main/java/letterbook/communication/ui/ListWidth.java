package letterbook.communication.ui;

/** How much room a list has. */
enum ListWidth {
    /** A telephone: a card for each row. */
    NARROW,
    /** Errors stand under the status. */
    MEDIUM,
    /** Errors have a column of their own. */
    WIDE;

    private static final int MEDIUM_FROM = 720;
    private static final int WIDE_FROM = 1600;

    /** @param window its width in CSS pixels; 0 while the browser has not told it */
    static ListWidth of(int window) {
        if (window == 0 || window >= WIDE_FROM) {
            return WIDE;
        }
        return window >= MEDIUM_FROM ? MEDIUM : NARROW;
    }
}
