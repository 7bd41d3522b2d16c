package letterbook.channel.einvoice.as4;

import java.time.Instant;
import letterbook.communication.News;

/**
 * What a receiver's access point or a buyer says about an invoice.
 *
 * @param at when it was said
 */
record ReceivedResponse(About about, News news, Instant at) {

    /** Which invoice it is about. */
    sealed interface About {

        /** A message level status names the envelope. */
        record Instance(String id) implements About {}

        /** An invoice response names the invoice. */
        record Invoice(String number) implements About {}
    }
}
