package letterbook.communication.ui;

/** How much room a list has. */
enum ListWidth {
    /** A telephone: a card for each row. */
    CARDS(0),
    /** Type and receiver stand under the subject, errors under the status. */
    COMPACT(720),
    /** Errors stand under the status. */
    MEDIUM(1200),
    /** Errors have a column of their own. */
    WIDE(1600);

    private final int from;

    ListWidth(int from) {
        this.from = from;
    }

    /** @param window its width in CSS pixels; 0 while the browser has not told it */
    static ListWidth of(int window) {
        if (window == 0) {
            return WIDE;
        }
        var width = CARDS;
        for (var wider : values()) {
            if (window >= wider.from) {
                width = wider;
            }
        }
        return width;
    }
}
