package letterbook.security;

/** A change of users or roles that is not possible; the message tells people why and what to do. */
public class AccountException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AccountException(String message) {
        super(message);
    }
}
