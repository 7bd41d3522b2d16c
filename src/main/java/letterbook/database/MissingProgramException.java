package letterbook.database;

/** Neither another database is configured nor is the program of an embedded one in this build. */
final class MissingProgramException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingProgramException() {
        super("This build has no MariaDB of its own for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch") + ", and no other database is configured.");
    }
}
