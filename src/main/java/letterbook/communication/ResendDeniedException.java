package letterbook.communication;

/** An entry may not be resent; the message is the reason in words. */
public final class ResendDeniedException extends RuntimeException {

    ResendDeniedException(String reason) {
        super(reason);
    }
}
