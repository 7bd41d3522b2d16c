package letterbook.communication;

import letterbook.subject.SubjectType;

/** A request names an invoice, contract or customer that was never stored. */
public final class UnknownSubjectException extends RuntimeException {

    private final SubjectType type;
    private final String number;

    UnknownSubjectException(SubjectType type, String number) {
        super("No " + type.apiName() + " with number " + number);
        this.type = type;
        this.number = number;
    }

    public SubjectType type() {
        return type;
    }

    public String number() {
        return number;
    }
}
