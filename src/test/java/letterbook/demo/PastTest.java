package letterbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import letterbook.base.CommunicationType;
import letterbook.base.EmailAddress;
import letterbook.base.PhoneNumber;
import letterbook.base.PostalAddress;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ErrorCatalogue;
import letterbook.communication.StatusChange;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Organisation ORGANISATION = new Organisation(
            "Waterkant Energie",
            new PostalAddress("Oosterdokskade 12", null, null, "1011 AD", "Amsterdam", "NL"),
            "service@waterkant.example",
            null,
            null,
            null,
            ZONE,
            List.of("nl", "en", "de", "fr"),
            "nl",
            CommunicationType.EMAIL,
            true,
            LegalIdentity.UNKNOWN,
            null,
            java.util.List.of(),
            false);

    /** Moments of the first start: working day, weekend, night, first of the month, clock changes, turn of the year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T14:03",
                "2026-11-22T11:30",
                "2026-06-30T21:15",
                "2026-08-01T00:03",
                "2026-03-29T04:00",
                "2026-10-25T02:30",
                "2027-01-01T06:10",
                "2028-02-29T08:59",
                "2026-07-15T05:31"
            })
    void whateverTheDayThereIsEveryStatusChannelAndErrorAndNothingFromTheFuture(String start) {
        var now = LocalDateTime.parse(start).atZone(ZONE).toInstant();

        var entries = tell(now);

        assertThat(entries).hasSizeBetween(1_500, 4_000);
        assertThat(entries).extracting(PastEntry::status).contains(CommunicationStatus.values());
        assertThat(entries).extracting(entry -> entry.route().type()).contains(CommunicationType.values());
        var codes = entries.stream()
                .flatMap(entry -> entry.history().stream())
                .map(StatusChange::code)
                .collect(Collectors.toSet());
        // by chance a rare one may have happened to nobody
        assertThat(Arrays.stream(Mishap.values()).map(Mishap::code).filter(codes::contains))
                .hasSizeGreaterThan(Mishap.values().length - 3);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.history()).allSatisfy(line -> assertThat(line.at()).isBeforeOrEqualTo(now));
            assertHistoryFits(entry);
        });
        assertThat(entries).extracting(PastEntry::id).doesNotHaveDuplicates();
        assertThat(daysOf(entries)).contains(now.atZone(ZONE).toLocalDate());
        assertThat(daysOf(entries)).contains(now.atZone(ZONE).toLocalDate().minusDays(1));
        assertThat(scheduled(entries)).allSatisfy(entry -> {
            assertThat(entry.status()).isEqualTo(CommunicationStatus.SENDING);
            assertThat(entry.route().type()).isEqualTo(CommunicationType.SMS);
        });
    }

    @Test
    void inTheEveningTextMessagesWaitForTheNextOpening() {
        var friday = LocalDateTime.parse("2026-11-20T20:15").atZone(ZONE);

        var monday = LocalDateTime.parse("2026-11-23T09:00").atZone(ZONE).toInstant();
        assertThat(scheduled(tell(friday.toInstant())))
                .hasSizeGreaterThan(2)
                .allSatisfy(entry -> assertThat(entry.state().scheduledFor()).isEqualTo(monday));
    }

    @Test
    void textMessagesLeaveInOfficeHours() {
        var rhythm = new Rhythm(ZONE, now());

        assertThat(tell(now()).stream()
                        .filter(entry -> entry.route().type() == CommunicationType.SMS)
                        .flatMap(entry -> entry.history().stream())
                        .filter(line -> line.to() == CommunicationStatus.SENDING && line.attempt() > 0))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(rhythm.isOfficeTime(line.at())).isTrue());
    }

    @Test
    void agentsResendInOfficeHoursWhatFailedOrWasSent() {
        var rhythm = new Rhythm(ZONE, now());
        var entries = tell(now());

        var resent = entries.stream().filter(entry -> !entry.isFirst()).toList();

        assertThat(resent).hasSizeGreaterThan(30).allSatisfy(entry -> {
            assertThat(rhythm.isOfficeTime(entry.createdAt())).isTrue();
            assertThat(entry.history().getFirst().actor().kind()).isEqualTo(Actor.Kind.PERSON);
            var before = entries.stream()
                    .filter(other -> other.chainId() == entry.chainId() && other.position() == entry.position() - 1)
                    .findFirst()
                    .orElseThrow();
            assertThat(before.status()).isIn(CommunicationStatus.FAILED, CommunicationStatus.SUCCESSFUL);
            assertThat(before.lastEventAt()).isBefore(entry.createdAt());
        });
    }

    @Test
    void mostMessagesArriveAndOneCustomerHasHundreds() {
        var entries = tell(now());

        var red = entries.stream()
                .filter(entry -> entry.status().colour() == CommunicationStatus.Colour.RED)
                .count();
        assertThat(red * 100.0 / entries.size()).isBetween(2.0, 9.0);
        assertThat(entries.stream()
                        .filter(entry ->
                                entry.occurrence().subject().customer().number().equals("C-10200"))
                        .count())
                .isGreaterThan(300);
    }

    @Test
    void theSameMomentMakesTheSamePast() {
        assertThat(tell(now()).stream().map(PastTest::summary).toList())
                .isEqualTo(tell(now()).stream().map(PastTest::summary).toList());
    }

    @Test
    void customersHaveValidContactDetailsButForTheFlawedOnes() {
        var customers = customers(new Random(1));

        assertThat(customers).hasSize(300);
        assertThat(customers).extracting(DemoCustomer::language).contains("nl", "en", "de", "fr");
        assertThat(customers)
                .filteredOn(customer -> customer.flaw() == Flaw.NONE)
                .allSatisfy(customer -> {
                    var details = customer.details();
                    var country = Objects.requireNonNull(details.address().country());
                    assertThat(EmailAddress.isValid(Objects.requireNonNull(details.email())))
                            .isTrue();
                    assertThat(details.email()).matches(".*@example\\.(com|org|net)|.*\\.example");
                    assertThat(details.address().isComplete()).isTrue();
                    assertThat(details.address().postalCode())
                            .matches(
                                    switch (country) {
                                        case "NL" -> "[1-9]\\d{3} [A-Z]{2}";
                                        case "BE" -> "[1-9]\\d{3}";
                                        default -> "\\d{5}";
                                    });
                    if (details.mobile() != null) {
                        assertThat(PhoneNumber.parse(details.mobile(), country))
                                .hasValueSatisfying(
                                        number -> assertThat(number.isMobile()).isTrue());
                    }
                });
    }

    private static void assertHistoryFits(PastEntry entry) {
        var lines = entry.history();
        assertThat(lines.getFirst().from()).isNull();
        assertThat(lines.getFirst().at()).isEqualTo(entry.createdAt());
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).from()).isEqualTo(lines.get(i - 1).to());
            assertThat(lines.get(i).at()).isAfterOrEqualTo(lines.get(i - 1).at());
        }
        assertThat(lines.getLast().to()).isEqualTo(entry.status());
        assertThat(lines.getLast().at()).isEqualTo(entry.lastEventAt());
        assertThat(lines.getLast().attempt()).isEqualTo(entry.attempt());
        var wasSent = lines.stream().anyMatch(line -> line.to() == CommunicationStatus.SUCCESSFUL);
        assertThat(entry.state().sentAt() != null).isEqualTo(wasSent);
        var red = entry.status().colour() == CommunicationStatus.Colour.RED;
        assertThat(entry.state().code() != null).isEqualTo(red);
    }

    private static List<PastEntry> scheduled(List<PastEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.state().scheduledFor() != null)
                .toList();
    }

    private static HashSet<LocalDate> daysOf(List<PastEntry> entries) {
        return entries.stream()
                .map(entry -> entry.createdAt().atZone(ZONE).toLocalDate())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String summary(PastEntry entry) {
        return entry.id() + " " + entry.occurrence().subject().number() + " "
                + entry.route().receiver() + " " + entry.status() + " " + entry.state();
    }

    private static Instant now() {
        return LocalDateTime.parse("2026-11-23T14:03").atZone(ZONE).toInstant();
    }

    private static List<PastEntry> tell(Instant now) {
        var random = new Random(7);
        var rows = new ArrayList<String>();
        var past = new Past(
                ORGANISATION,
                customers(random),
                now,
                new ErrorCatalogue(),
                new Papers(ORGANISATION),
                new PastIds(),
                (sql, values) -> rows.add(sql),
                random);
        return past.tell();
    }

    private static List<DemoCustomer> customers(Random random) {
        var ids = new AtomicLong();
        return DemoFill.make(random, (number, details) -> ids.incrementAndGet());
    }
}
