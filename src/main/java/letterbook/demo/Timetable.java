package letterbook.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import letterbook.customer.ChannelPreference;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;

/** The business events of three months: billing runs, reminders, new contracts, invitations. */
final class Timetable {

    private static final Duration BETWEEN_INVOICES = Duration.ofMillis(1_170);
    private static final int DAILY_INVOICES = 5;

    private final Rhythm rhythm;
    private final SubjectMaker subjects;
    private final RandomGenerator random;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<DemoSubject> invoices = new ArrayList<>();

    Timetable(Rhythm rhythm, SubjectMaker subjects, RandomGenerator random) {
        this.rhythm = rhythm;
        this.subjects = subjects;
        this.random = random;
    }

    /** @param busy the customer that gets invoices on every working day */
    List<Occurrence> make(List<DemoCustomer> customers, DemoCustomer busy) {
        oldContracts(customers);
        invoices(customers, busy);
        invoices.forEach(this::reminders);
        rhythm.days().forEach(day -> newContracts(day, customers));
        rhythm.days().forEach(day -> invitations(day, customers));
        lastMinutes(customers);
        occurrences.removeIf(occurrence -> occurrence.at().isAfter(rhythm.now()));
        occurrences.sort(Comparator.comparing(Occurrence::at));
        return occurrences;
    }

    private void oldContracts(List<DemoCustomer> customers) {
        var known = rhythm.at(rhythm.today().minusDays(Rhythm.DAYS + 30), LocalTime.NOON);
        for (var customer : customers) {
            var start = rhythm.today().minusDays(random.nextInt(200, 2_400)).withDayOfMonth(1);
            subjects.contract(customer, start, known, false);
        }
    }

    /** In the order of their dates: the numbers follow it. */
    private void invoices(List<DemoCustomer> customers, DemoCustomer busy) {
        var runs = rhythm.monthStarts();
        for (var day = runs.getFirst(); !day.isAfter(rhythm.today()); day = day.plusDays(1)) {
            var run = rhythm.at(day, SubjectMaker.BILLING_RUN);
            if (runs.contains(day)) {
                for (int i = 0; i < customers.size(); i++) {
                    bill(customers.get(i), run.plus(BETWEEN_INVOICES.multipliedBy(i)));
                }
            }
            if (Rhythm.isWorkday(day)) {
                for (int i = 0; i < DAILY_INVOICES; i++) {
                    bill(busy, run.plus(Duration.ofMinutes(40)).plus(BETWEEN_INVOICES.multipliedBy(i)));
                }
            }
        }
    }

    private void bill(DemoCustomer customer, Instant at) {
        if (at.isAfter(rhythm.now())) {
            return;
        }
        var invoice = subjects.invoice(customer, at);
        invoices.add(invoice);
        if (!at.isBefore(rhythm.at(rhythm.today().minusDays(Rhythm.DAYS), LocalTime.MIDNIGHT))) {
            occurrences.add(new Occurrence(at.plusMillis(240), Scenario.INVOICE_ISSUED, invoice, "billing"));
        }
    }

    private void reminders(DemoSubject invoice) {
        var due = invoice.due();
        var total = invoice.total();
        if (due == null || total == null || total.signum() < 0) {
            return;
        }
        var late = invoice.customer().details().paymentMethod() == PaymentMethod.DIRECT_DEBIT ? 4 : 24;
        for (int days = 6; days < 40 && random.nextInt(100) < late; days += 14) {
            var day = Rhythm.workdayFrom(due.plusDays(days + random.nextInt(5)));
            var time = random.nextInt(4) == 0 ? LocalTime.of(7, 15) : LocalTime.of(10, 0);
            var at = rhythm.at(day, time).plusMillis(random.nextInt(900_000));
            if (!at.isBefore(rhythm.at(rhythm.today().minusDays(Rhythm.DAYS), LocalTime.MIDNIGHT))) {
                occurrences.add(new Occurrence(at, Scenario.INVOICE_REMINDER, invoice, "reminders"));
            }
        }
    }

    private void newContracts(LocalDate day, List<DemoCustomer> customers) {
        for (int i = random.nextInt(3); Rhythm.isWorkday(day) && i > 0; i--) {
            var at = rhythm.at(day, LocalTime.of(9, 0)).plusSeconds(random.nextInt(8 * 3600));
            if (!at.isAfter(rhythm.now())) {
                contract(Country.any(customers, random), at);
            }
        }
    }

    private void contract(DemoCustomer customer, Instant at) {
        var start = LocalDate.ofInstant(at, rhythm.zone()).plusMonths(1).withDayOfMonth(1);
        var contract = subjects.contract(customer, start, at, true);
        occurrences.add(new Occurrence(at.plusMillis(310), Scenario.CONTRACT_DOCUMENT, contract, "contracts"));
    }

    /** People ask for access to the portal at all hours they are awake. */
    private void invitations(LocalDate day, List<DemoCustomer> customers) {
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            var at = rhythm.at(day, LocalTime.of(7, 0)).plusSeconds(random.nextInt(15 * 3600));
            invite(Country.any(customers, random), at);
        }
    }

    private void invite(DemoCustomer customer, Instant at) {
        occurrences.add(new Occurrence(at, Scenario.PORTAL_INVITATION, DemoSubject.ofCustomer(customer), "portal"));
    }

    /** Whatever the time is, there are entries of today, some of them still under way. */
    private void lastMinutes(List<DemoCustomer> customers) {
        var now = rhythm.now();
        var midnight = rhythm.at(rhythm.today(), LocalTime.MIDNIGHT);
        var sinceMidnight = Duration.between(midnight, now);
        for (int i = 1; i <= 6; i++) {
            invite(
                    Country.any(customers, random),
                    midnight.plus(sinceMidnight.multipliedBy(i).dividedBy(8)));
        }
        some(customers, Preferences::contract, ChannelPreference.POST, 3)
                .forEach(customer -> contract(customer, now.minusSeconds(random.nextInt(60, 3_000))));
        some(customers, Preferences::contract, ChannelPreference.MANUAL, 4)
                .forEach(customer -> contract(customer, now.minusSeconds(random.nextInt(60, 40_000))));
        some(customers, Preferences::invoice, ChannelPreference.E_INVOICE, 2)
                .forEach(customer -> bill(customer, now.minusSeconds(12)));
        if (!rhythm.isOfficeTime(now)) {
            var texted = some(customers, Preferences::reminder, ChannelPreference.SMS, 5);
            invoices.stream()
                    .filter(invoice -> texted.contains(invoice.customer()))
                    .limit(5)
                    .forEach(invoice -> occurrences.add(new Occurrence(
                            now.minusSeconds(random.nextInt(30, 600)),
                            Scenario.INVOICE_REMINDER,
                            invoice,
                            "reminders")));
        }
        for (int i = 0; i < 2; i++) {
            contract(Country.any(customers, random), now.minusMillis(400 + 30L * i));
        }
    }

    private static List<DemoCustomer> some(
            List<DemoCustomer> customers,
            Function<Preferences, @Nullable ChannelPreference> kind,
            ChannelPreference wanted,
            int count) {
        return customers.stream()
                .filter(customer -> customer.flaw() == Flaw.NONE
                        && kind.apply(customer.details().preferences()) == wanted)
                .limit(count)
                .toList();
    }
}
