package letterbook.base.ui;

/**
 * A number beside a page in the navigation, contributed by a feature as a bean: how much waits there. Also hides the page
 * from those who need more than the one permission that its view names.
 */
public interface MenuCount {

    /** Address of the page within the application. */
    String path();

    /** Whether the user at work may open the page. */
    boolean isPermitted();

    /** Asked at each navigation, so it must be cheap. 0 shows no number. */
    long count();

    /** What the number means, for who cannot see where it stands: {@code 3 messages wait}. */
    String words(long count);

    /**
     * Tells when the number has changed, on any thread.
     *
     * @return to be run when nobody needs to be told any more
     */
    Runnable follow(Runnable changed);
}
