package letterbook.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnDemo;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import letterbook.base.audit.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit log tells of the demo's three months: some sign-ins, what was read, and what the administrator did. */
@Component
@ConditionalOnDemo
class PastDeeds {

    private static final long SEED = 41;
    private static final String OFFICE = "192.0.2.14";
    private static final String ELSEWHERE = "203.0.113.77";
    private static final int ENTRIES_FOR_EACH_READ = 60;

    private final AuditTrail audit;
    private final JdbcClient jdbc;

    PastDeeds(AuditTrail audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    private record Employee(Doer doer, Thing thing) {}

    void note(Rhythm rhythm, List<PastEntry> entries) {
        var random = new Random(SEED);
        var agent = employee(DemoUser.AGENT);
        var deeds = new ArrayList<Deed>();
        administration(rhythm, deeds);
        rhythm.days().stream().filter(Rhythm::isWorkday).forEach(day -> workday(rhythm, day, agent, random, deeds));
        for (int i = 0; i < entries.size(); i += ENTRIES_FOR_EACH_READ) {
            deeds.add(read(entries.get(i), rhythm, random).by(agent.doer()));
        }
        deeds.stream()
                .filter(deed -> at(deed).isBefore(rhythm.now()))
                .sorted(Comparator.comparing(PastDeeds::at))
                .forEach(audit::note);
    }

    private void administration(Rhythm rhythm, List<Deed> deeds) {
        var admin = employee(DemoUser.ADMIN).doer();
        var guest = employee(DemoUser.GUEST).thing();
        var organisation = Thing.organisation("Waterkant Energie");
        var begin = rhythm.now().minus(Rhythm.DAYS + 1, ChronoUnit.DAYS);
        deeds.add(signedIn(admin, begin.plus(5, ChronoUnit.MINUTES)));
        deeds.add(Deed.of(DeedKind.TEST_MODE_ON, organisation, "").by(admin).at(begin.plus(7, ChronoUnit.MINUTES)));
        deeds.add(Deed.of(
                        DeedKind.ORGANISATION_CHANGED,
                        organisation,
                        "name: Your organisation → Waterkant Energie; default language: en → nl")
                .by(admin)
                .at(begin.plus(18, ChronoUnit.MINUTES)));
        deeds.add(Deed.of(DeedKind.TEST_MODE_OFF, organisation, "").by(admin).at(begin.plus(95, ChronoUnit.MINUTES)));
        deeds.add(Deed.of(DeedKind.USER_DISABLED, guest, "").by(admin).at(morning(rhythm, 51)));
        deeds.add(Deed.of(DeedKind.USER_ENABLED, guest, "").by(admin).at(morning(rhythm, 36)));
        deeds.add(Deed.of(DeedKind.PAUSE_ENDED, Thing.provider("SMTP"), "")
                .by(admin)
                .at(morning(rhythm, 17)));
        guesses(rhythm, deeds);
    }

    /** Somebody tries the administrator's name one night. */
    private void guesses(Rhythm rhythm, List<Deed> deeds) {
        var admin = employee(DemoUser.ADMIN).thing();
        var night = rhythm.at(rhythm.today().minusDays(24), LocalTime.of(2, 41));
        for (int i = 0; i < 5; i++) {
            deeds.add(failed("admin", admin, "Wrong password.", ELSEWHERE, night.plusSeconds(9L * i)));
        }
        deeds.add(Deed.of(DeedKind.SIGN_IN_HELD_BACK, admin, "Too many failed attempts.")
                .by(Doer.visitor("admin"))
                .from(ELSEWHERE)
                .at(night.plusSeconds(46)));
    }

    private void workday(Rhythm rhythm, LocalDate day, Employee agent, RandomGenerator random, List<Deed> deeds) {
        var arrival = rhythm.at(day, LocalTime.of(8, 45)).plusSeconds(random.nextInt(900));
        if (random.nextInt(9) == 0) {
            deeds.add(failed("agent", agent.thing(), "Wrong password.", OFFICE, arrival.minusSeconds(17)));
        }
        deeds.add(signedIn(agent.doer(), arrival));
        deeds.add(Deed.of(DeedKind.SIGNED_OUT, null, "")
                .by(agent.doer())
                .from(OFFICE)
                .at(rhythm.at(day, LocalTime.of(17, 2)).plusSeconds(random.nextInt(900))));
    }

    private static Deed read(PastEntry entry, Rhythm rhythm, RandomGenerator random) {
        var subject = entry.occurrence().subject();
        var letter = entry.route().type() == CommunicationType.POST;
        var thing =
                Thing.communication(entry.id(), entry.occurrence().scenario().title(subject.number()));
        return Deed.of(
                        letter ? DeedKind.DOCUMENT_OPENED : DeedKind.MESSAGE_READ,
                        thing,
                        letter ? "As sent: letter.pdf" : "")
                .at(rhythm.officeTimeAfter(entry.createdAt().plus(Duration.ofHours(1)), 0, random));
    }

    private static Instant morning(Rhythm rhythm, int daysAgo) {
        return rhythm.at(Rhythm.workdayFrom(rhythm.today().minusDays(daysAgo)), LocalTime.of(9, 12));
    }

    private static Deed signedIn(Doer doer, Instant at) {
        return Deed.of(DeedKind.SIGNED_IN, null, "").by(doer).from(OFFICE).at(at);
    }

    private static Deed failed(String name, Thing user, String why, String address, Instant at) {
        return Deed.of(DeedKind.SIGN_IN_FAILED, user, why)
                .by(Doer.visitor(name))
                .from(address)
                .at(at);
    }

    private Employee employee(DemoUser user) {
        var id = jdbc.sql("select id from app_user where username = ?")
                .param(user.username())
                .query(Long.class)
                .single();
        return new Employee(
                Doer.person(id, user.displayName(), user.username()),
                Thing.user(id, user.displayName(), user.username()));
    }

    private static Instant at(Deed deed) {
        return Objects.requireNonNull(deed.at());
    }
}
