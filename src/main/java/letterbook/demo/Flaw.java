package letterbook.demo;

import java.util.Optional;
import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/** What is wrong with a customer's card in the demo, so that sending fails every time until someone corrects it. */
enum Flaw {
    NONE(null),
    NO_EMAIL(Mishap.NO_EMAIL),
    BAD_EMAIL(Mishap.BAD_EMAIL),
    UNKNOWN_MAILBOX(Mishap.UNKNOWN_MAILBOX),
    FULL_MAILBOX(Mishap.FULL_MAILBOX),
    SPAM_FILTER(Mishap.SPAM),
    GREYLISTING(Mishap.GREYLISTED),
    NO_MOBILE(Mishap.NO_MOBILE),
    LANDLINE(Mishap.BAD_MOBILE),
    STOPPED_SMS(Mishap.STOPPED),
    INCOMPLETE_ADDRESS(Mishap.BAD_ADDRESS),
    NO_PEPPOL_ID(Mishap.NO_PEPPOL_ID);

    private final @Nullable Mishap mishap;

    Flaw(@Nullable Mishap mishap) {
        this.mishap = mishap;
    }

    /** What happens to messages of this type. */
    Optional<Mishap> mishapOf(CommunicationType type) {
        return Optional.ofNullable(mishap).filter(happening -> happening.type() == type);
    }
}
