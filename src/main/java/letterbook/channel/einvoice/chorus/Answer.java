package letterbook.channel.einvoice.chorus;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of a call to Chorus Pro. */
sealed interface Answer<T> {

    /** It did as asked. */
    record Done<T>(T body) implements Answer<T> {}

    /** It took the call and declined: {@code codeRetour} is not 0. */
    record Declined<T>(int code, String words) implements Answer<T> {}

    /**
     * The call was not answered by Chorus Pro as it should be.
     *
     * @param kind what that means
     * @param words status and what came with it, for people
     * @param notBefore shortest wait before the next call, null when it did not say
     */
    record Troubled<T>(Trouble kind, String words, @Nullable Duration notBefore) implements Answer<T> {}

    /** Why a call was not answered. */
    enum Trouble {
        /** PISTE does not know the application: client id or secret are wrong. */
        CLIENT_UNKNOWN,
        /** The technical account is not let in; its password may have expired. */
        ACCOUNT_REFUSED,
        /** The application may not use this interface of PISTE. */
        NOT_SUBSCRIBED,
        /** Too many calls; this one was not taken. */
        BUSY,
        /** It could not be reached; this call was not taken. */
        AWAY,
        /** It failed while it had the call; perhaps it was taken. */
        BROKE,
        /** The call itself was not understood. */
        NOT_UNDERSTOOD;

        /** Whether the call may have been carried out all the same. */
        boolean mayHaveBeenTaken() {
            return this == BROKE;
        }
    }

    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T> done -> new Done<>(change.apply(done.body()));
            case Declined<T> declined -> new Declined<>(declined.code(), declined.words());
            case Troubled<T> troubled -> new Troubled<>(troubled.kind(), troubled.words(), troubled.notBefore());
        };
    }
}
