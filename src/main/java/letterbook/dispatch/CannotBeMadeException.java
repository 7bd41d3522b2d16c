package letterbook.dispatch;

import java.util.Objects;

/** A message cannot be made from what there is; someone can repair that. */
public final class CannotBeMadeException extends RuntimeException {

    private final String code;

    /**
     * @param code key of the error catalogue
     * @param text which field or rule, and what is wrong with it
     */
    public CannotBeMadeException(String code, String text) {
        super(text);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String text() {
        return Objects.requireNonNull(getMessage());
    }
}
