package letterbook.communication;

import letterbook.base.TextId;

/** No entry has this id. */
public final class UnknownEntryException extends RuntimeException {

    UnknownEntryException(long id) {
        super("No communication entry " + TextId.of(id));
    }
}
