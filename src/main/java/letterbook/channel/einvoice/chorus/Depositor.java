package letterbook.channel.einvoice.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import letterbook.communication.MessageContent;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;

/**
 * Deposits invoices and follows each until Chorus Pro integrated or refused it. Chorus Pro has no key by which it would know a
 * deposit again: the intent is noted before each call, and a call without an answer is looked for by the number of the invoice.
 */
final class Depositor {

    /** Chorus Pro integrates within a day. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final ChorusProClient client;
    private final Deposits deposits;
    private final Meanings meanings;
    private final Lookup lookup;
    private final LookSchedule schedule;
    private final Clock clock;

    Depositor(
            ChorusProClient client,
            Deposits deposits,
            Meanings meanings,
            Lookup lookup,
            LookSchedule schedule,
            Clock clock) {
        this.client = client;
        this.deposits = deposits;
        this.meanings = meanings;
        this.lookup = lookup;
        this.schedule = schedule;
        this.clock = clock;
    }

    Outcome deposit(Delivery delivery, String number, MessageContent.Document document) {
        deposits.intend(delivery.communicationId(), delivery.attempt(), number, clock.instant());
        var answer = client.deposit(document.name(), document.bytes(), ChorusProSyntax.of(document.mediaType()));
        return switch (answer) {
            case Answer.Done<ChorusProClient.Deposited> done -> {
                var flow = done.body().numeroFluxDepot();
                deposits.taken(delivery.communicationId(), flow, null);
                yield accepted(delivery, flow, "Deposited at Chorus Pro as flow " + flow);
            }
            case Answer.Declined<ChorusProClient.Deposited> declined -> {
                deposits.notTaken(delivery.communicationId());
                yield declined(delivery, declined.words());
            }
            case Answer.Troubled<ChorusProClient.Deposited> troubled
            when troubled.kind().mayHaveBeenTaken() -> askLater(delivery, troubled.words());
            case Answer.Troubled<ChorusProClient.Deposited> troubled -> {
                deposits.notTaken(delivery.communicationId());
                yield Troubles.whileSending(troubled);
            }
        };
    }

    /** What became of a try whose answer was lost, or during which Letterbook stopped. */
    Outcome reconcile(Delivery delivery) {
        var deposit = deposits.find(delivery.communicationId())
                .filter(known -> known.attempt() == delivery.attempt())
                .orElse(null);
        if (deposit == null) {
            return again("Letterbook stopped before it called Chorus Pro");
        }
        if (deposit.flow() != null) {
            return accepted(delivery, deposit.flow(), "Deposited at Chorus Pro as flow " + deposit.flow());
        }
        return deposit.unanswered() ? search(delivery, deposit) : again("Chorus Pro did not take it");
    }

    private Outcome search(Delivery delivery, Deposit deposit) {
        return switch (lookup.find(deposit)) {
            case Lookup.Result.Ours ours -> lookup.adopt(delivery, ours.invoice());
            case Lookup.Result.Foreign _ ->
                meanings.refusal(
                        Meanings.DUPLICATE, "Invoice " + deposit.invoiceNumber() + " was at Chorus Pro before");
            case Lookup.Result.Nothing _ -> {
                var shown = "Chorus Pro does not show invoice " + deposit.invoiceNumber();
                yield lookup.isLost(deposit) ? again(shown) : askLater(delivery, shown + " yet");
            }
            case Lookup.Result.NotAnswered unanswered -> Troubles.whileReconciling(unanswered.why(), wait(deposit));
        };
    }

    private static Outcome again(String why) {
        return new Outcome.RetryLater(Troubles.UNAVAILABLE, why, Duration.ZERO);
    }

    /** Asks for news of a deposit. */
    Outcome look(Delivery delivery) {
        var deposit = deposits.find(delivery.communicationId()).orElse(null);
        return deposit == null || deposit.flow() == null
                ? new Outcome.Unknown("No flow is known for this invoice")
                : ofFlow(delivery, deposit, deposit.flow());
    }

    private Outcome ofFlow(Delivery delivery, Deposit deposit, String flow) {
        return switch (client.flow(flow)) {
            case Answer.Done<ChorusProClient.Flow> done -> ofState(delivery, deposit, flow, done.body());
            case Answer.Declined<ChorusProClient.Flow> declined ->
                new Outcome.RetryLater(Troubles.UNAVAILABLE, declined.words(), wait(deposit));
            case Answer.Troubled<ChorusProClient.Flow> troubled -> Troubles.whileLooking(troubled, wait(deposit));
        };
    }

    private Outcome ofState(Delivery delivery, Deposit deposit, String flow, ChorusProClient.Flow told) {
        var meaning = meanings.ofFlow(told.etatCourantDepotFlux());
        return switch (meaning.meaning()) {
            case INTEGRATED -> lookup.integrated(delivery, deposit, flow, meaning.text());
            case PARTLY_INTEGRATED ->
                told.errorsOf(deposit.invoiceNumber()).isEmpty()
                        ? lookup.integrated(delivery, deposit, flow, meaning.text())
                        : declined(delivery, String.join("; ", told.errorsOf(deposit.invoiceNumber())));
            case REFUSED -> {
                var why = String.join("; ", told.errors());
                yield declined(delivery, why.isEmpty() ? meaning.text() : why);
            }
            case UNDER_WAY, REACHED, SUSPENDED, PAID, UNKNOWN -> accepted(delivery, flow, meaning.text());
        };
    }

    /** A number that Chorus Pro has already may be there because of us. */
    private Outcome declined(Delivery delivery, String words) {
        var code = meanings.codeOf(words);
        var deposit = deposits.find(delivery.communicationId());
        if (!code.equals(Meanings.DUPLICATE) || deposit.isEmpty()) {
            return meanings.refusal(code, words);
        }
        return switch (lookup.find(deposit.get())) {
            case Lookup.Result.Ours ours -> lookup.adopt(delivery, ours.invoice());
            case Lookup.Result.Nothing _, Lookup.Result.Foreign _ -> meanings.refusal(code, words);
            case Lookup.Result.NotAnswered _ -> askLater(delivery, words);
        };
    }

    private Outcome accepted(Delivery delivery, String flow, String text) {
        return new Outcome.Accepted(flow, text, schedule.wait(triedAt(delivery), clock.instant()), NEWS);
    }

    /** It is open whether Chorus Pro has it; it may take a while until it shows the invoice. */
    private Outcome askLater(Delivery delivery, String text) {
        return new Outcome.AskLater(Troubles.UNAVAILABLE, text, schedule.wait(triedAt(delivery), clock.instant()));
    }

    private Instant triedAt(Delivery delivery) {
        return deposits.find(delivery.communicationId()).map(Deposit::triedAt).orElse(delivery.attemptedAt());
    }

    private Duration wait(Deposit deposit) {
        return schedule.wait(deposit.triedAt(), clock.instant());
    }
}
