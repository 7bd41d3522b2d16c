package letterbook.channel.einvoice.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import letterbook.communication.News;
import letterbook.dispatch.Receipt;
import letterbook.dispatch.Receipts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Follows integrated invoices to their last state, long after their entries are Successful, and turns each new state into a
 * receipt. Several nodes share the work: each claims the invoices it asks for.
 */
class ChorusProWatch {

    private static final Logger log = LoggerFactory.getLogger(ChorusProWatch.class);

    private static final int MOST_AT_ONCE = 100;
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** After that nobody pays it any more. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final ChorusProClient client;
    private final Deposits deposits;
    private final Lookup lookup;
    private final Meanings meanings;
    private final Receipts receipts;
    private final LookSchedule schedule;
    private final Clock clock;

    ChorusProWatch(
            ChorusProClient client,
            Deposits deposits,
            Lookup lookup,
            Meanings meanings,
            Receipts receipts,
            LookSchedule schedule,
            Clock clock) {
        this.client = client;
        this.deposits = deposits;
        this.lookup = lookup;
        this.meanings = meanings;
        this.receipts = receipts;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** What waits is asked for in its turn; when Chorus Pro does not answer, the rest waits for the next round. */
    @Scheduled(fixedDelayString = "${letterbook.e-invoice.chorus-pro.watch:PT1S}")
    void look() {
        var now = clock.instant();
        for (var deposit : deposits.claimDue(now, now.plus(CLAIM), MOST_AT_ONCE)) {
            look(deposit);
        }
    }

    private void look(Deposit deposit) {
        var invoice = invoiceOf(deposit);
        if (invoice == null) {
            again(deposit);
            return;
        }
        switch (client.history(invoice)) {
            case Answer.Done<ChorusProClient.History> done -> take(deposit, done.body());
            case Answer.Declined<ChorusProClient.History> declined -> {
                log.warn("Chorus Pro does not tell the state of invoice {}: {}", invoice, declined.words());
                again(deposit);
            }
            case Answer.Troubled<ChorusProClient.History> troubled -> {
                log.warn("Chorus Pro could not be asked for invoice {}: {}", invoice, troubled.words());
                again(deposit);
            }
        }
    }

    private @Nullable Long invoiceOf(Deposit deposit) {
        var known = deposit.invoiceId();
        return known != null || deposit.flow() == null
                ? known
                : lookup.idIn(deposit.flow(), deposit.invoiceNumber()).orElse(null);
    }

    private void take(Deposit deposit, ChorusProClient.History told) {
        var meaning = meanings.ofInvoice(told.statutCourantCode());
        if (meaning.state().equals(deposit.state())) {
            again(deposit);
            return;
        }
        receipts.take(new Receipt(
                ChorusProTransport.PROVIDER,
                deposit.communicationId() + ":" + (deposit.changes() + 1) + ":" + ascii(meaning.state()),
                new Receipt.Reference.Attempt(deposit.communicationId(), deposit.attempt()),
                clock.instant(),
                news(deposit, meaning, told.comment()),
                told.toString()));
        deposits.changed(deposit, meaning.state(), meaning.meaning().isFinal() ? null : next(deposit));
    }

    private News news(Deposit deposit, StateMeaning meaning, @Nullable String comment) {
        var text = comment == null || comment.isBlank() ? meaning.text() : meaning.text() + ": " + comment.strip();
        var code = meaning.code();
        return switch (meaning.meaning()) {
            case REFUSED -> new News.Failed(meanings.statusOf(Objects.requireNonNull(code)), code, text);
            case SUSPENDED -> new News.Task(Objects.requireNonNull(code), text);
            case UNDER_WAY, REACHED, PAID, INTEGRATED, PARTLY_INTEGRATED, UNKNOWN ->
                wasSuspended(deposit) ? new News.Resolved(text) : new News.Progress(text);
        };
    }

    private boolean wasSuspended(Deposit deposit) {
        return deposit.state() != null
                && meanings.ofInvoice(deposit.state()).meaning() == StateMeaning.Meaning.SUSPENDED;
    }

    private void again(Deposit deposit) {
        deposits.lookAgain(deposit.communicationId(), next(deposit));
    }

    private @Nullable Instant next(Deposit deposit) {
        var now = clock.instant();
        return Duration.between(deposit.triedAt(), now).compareTo(LONGEST) > 0
                ? null
                : now.plus(schedule.wait(deposit.triedAt(), now));
    }

    private static String ascii(String state) {
        return state.replaceAll("[^ -~]", "?");
    }
}
