package letterbook.channel.email;

import java.util.Optional;
import letterbook.base.TextId;
import letterbook.dispatch.Delivery;

/** Names one mail in its Message-ID, its envelope sender and its ENVID: the entry and which try of it. */
record MailKey(long entry, int attempt) {

    static MailKey of(Delivery delivery) {
        return new MailKey(delivery.communicationId(), delivery.attempt());
    }

    /** As some mail systems give it back: in any case of letters. */
    static Optional<MailKey> parse(String id, String attempt) {
        return TextId.parse(id).map(entry -> new MailKey(entry, Integer.parseInt(attempt)));
    }

    @Override
    public String toString() {
        return TextId.of(entry) + "." + attempt;
    }
}
