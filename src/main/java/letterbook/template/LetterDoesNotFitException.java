package letterbook.template;

/** An address that cannot be printed where it must stand; its message says why. */
public final class LetterDoesNotFitException extends RuntimeException {

    LetterDoesNotFitException(String why) {
        super(why);
    }
}
