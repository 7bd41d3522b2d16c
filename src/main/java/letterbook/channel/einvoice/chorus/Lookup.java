package letterbook.channel.einvoice.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import org.jspecify.annotations.Nullable;

/** Finds at Chorus Pro the invoices that our deposits became. */
final class Lookup {

    /** In which Chorus Pro tells days. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final ChorusProClient client;
    private final Deposits deposits;
    private final Meanings meanings;
    private final LookSchedule schedule;
    private final Clock clock;

    Lookup(ChorusProClient client, Deposits deposits, Meanings meanings, LookSchedule schedule, Clock clock) {
        this.client = client;
        this.deposits = deposits;
        this.meanings = meanings;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** What a search by the number of an invoice brought. */
    sealed interface Result {

        /** It is there because of us. */
        record Ours(ChorusProClient.Found invoice) implements Result {}

        /** It is there, but was before we first tried, and no deposit of ours brought it. */
        record Foreign() implements Result {}

        /** It is not there, or was refused. */
        record Nothing() implements Result {}

        /** Chorus Pro could not be asked. */
        record NotAnswered(Answer.Troubled<?> why) implements Result {}
    }

    Result find(Deposit deposit) {
        return switch (client.invoicesWithNumber(deposit.invoiceNumber())) {
            case Answer.Done<List<ChorusProClient.Found>> done -> {
                var valid = done.body().stream()
                        .filter(invoice -> !isRefused(invoice))
                        .sorted(Comparator.comparing(
                                ChorusProClient.Found::identifiantFactureCPP,
                                Comparator.nullsFirst(
                                        Comparator.<Long>naturalOrder().reversed())))
                        .toList();
                yield valid.stream()
                        .filter(invoice -> isOurs(invoice, deposit))
                        .findFirst()
                        .<Result>map(Result.Ours::new)
                        .orElseGet(() -> valid.isEmpty() ? new Result.Nothing() : new Result.Foreign());
            }
            case Answer.Declined<List<ChorusProClient.Found>> declined ->
                new Result.NotAnswered(new Answer.Troubled<>(Answer.Trouble.BROKE, declined.words(), null));
            case Answer.Troubled<List<ChorusProClient.Found>> troubled -> new Result.NotAnswered(troubled);
        };
    }

    /** Whether a try without an answer may be made again: it was clearly not taken, or would be shown by now. */
    boolean isLost(Deposit deposit) {
        return !deposit.unanswered()
                || Duration.between(deposit.triedAt(), clock.instant()).compareTo(schedule.lostAfter()) >= 0;
    }

    /** Takes an invoice that is there already for the one of this message. */
    Outcome adopt(Delivery delivery, ChorusProClient.Found invoice) {
        deposits.taken(delivery.communicationId(), invoice.numeroFluxDepot(), invoice.identifiantFactureCPP());
        watch(delivery, invoice.identifiantFactureCPP());
        return new Outcome.Delivered(
                Objects.requireNonNullElse(invoice.numeroFluxDepot(), "invoice " + invoice.identifiantFactureCPP()),
                "Chorus Pro has it as invoice " + invoice.identifiantFactureCPP());
    }

    /** The flow came in: from now on the invoice has a state of its own. */
    Outcome integrated(Delivery delivery, Deposit deposit, String flow, String text) {
        var invoice = idIn(flow, deposit.invoiceNumber());
        watch(delivery, invoice.orElse(null));
        return new Outcome.Delivered(
                flow, invoice.map(id -> text + " as invoice " + id).orElse(text));
    }

    /** Number under which Chorus Pro knows the invoice; empty while it does not tell. */
    Optional<Long> idIn(String flow, String number) {
        return client.invoicesOfFlow(flow) instanceof Answer.Done<List<ChorusProClient.Found>> done
                ? done.body().stream()
                        .filter(invoice -> number.equals(invoice.numeroFacture()))
                        .map(ChorusProClient.Found::identifiantFactureCPP)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    private void watch(Delivery delivery, @Nullable Long invoice) {
        var now = clock.instant();
        deposits.watch(delivery.communicationId(), invoice, now.plus(schedule.wait(delivery.attemptedAt(), now)));
    }

    private boolean isRefused(ChorusProClient.Found invoice) {
        return invoice.statut() != null
                && meanings.ofInvoice(invoice.statut()).meaning() == StateMeaning.Meaning.REFUSED;
    }

    private boolean isOurs(ChorusProClient.Found invoice, Deposit deposit) {
        return deposits.knows(invoice.numeroFluxDepot())
                || depositedOn(invoice)
                        .filter(day -> !day.isBefore(LocalDate.ofInstant(deposit.firstTriedAt(), FRANCE)))
                        .isPresent();
    }

    private static Optional<LocalDate> depositedOn(ChorusProClient.Found invoice) {
        var told = invoice.dateDepot();
        try {
            return told == null || told.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(told.substring(0, 10)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
