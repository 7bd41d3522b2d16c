package letterbook.channel.einvoice.chorus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an invoice that an entry deposited, or tried to.
 *
 * @param attempt the latest try of the entry
 * @param unanswered whether that try was made and no answer to it is known: Chorus Pro may have the invoice
 * @param flow number of the deposit; null before it is known
 * @param invoiceId of Chorus Pro; null before it is known
 * @param state latest known state of the invoice; null before it has one
 * @param changes states told so far
 */
record Deposit(
        long communicationId,
        int attempt,
        String invoiceNumber,
        Instant firstTriedAt,
        Instant triedAt,
        boolean unanswered,
        @Nullable String flow,
        @Nullable Long invoiceId,
        @Nullable String state,
        int changes) {}
