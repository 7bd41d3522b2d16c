package letterbook.communication;

/** A message may not be started again; the message of the exception is the reason in words. */
public final class StartDeniedException extends RuntimeException {

    StartDeniedException(String reason) {
        super(reason);
    }
}
