package letterbook.database;

/** No database is configured, none is packed with the application for this machine, and none is installed on it. */
final class MissingServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingServerException() {
        super("This Letterbook has no database server packed for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch") + ", no mariadbd is installed, and no other database is configured.");
    }
}
