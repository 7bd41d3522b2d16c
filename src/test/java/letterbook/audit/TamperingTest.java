package letterbook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HexFormat;
import letterbook.IntegrationTest;
import letterbook.audit.AuditTable.Place;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the check says when somebody who owns the database has changed the log. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class TamperingTest {

    private static final int ROWS = 5;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditTable table;

    @Autowired
    private AuditCheck check;

    private long last;

    @BeforeEach
    void someRows() {
        for (int i = 0; i < ROWS; i++) {
            trail.note(Deed.of(DeedKind.SIGN_IN_FAILED, null, "Wrong password.")
                    .by(Doer.visitor("mallory"))
                    .from("203.0.113.9"));
        }
        last = table.end().place().number();
    }

    @Test
    void anUntouchedLogIsAsItWasWritten() {
        assertThat(found())
                .isEqualTo(new AuditFinding.Intact(last, table.end().place().seal()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "detail = 'Right password.'",
                "at = at - interval 1 second",
                "kind = 'SIGNED_IN'",
                "doer_name = 'alice'",
                "doer_id = 7",
                "thing_name = 'Bob'",
                "address = null",
                "doer_name = concat(doer_name, detail), detail = ''"
            })
    void aChangedRowIsNamed(String change) {
        var row = last - 2;
        try (var intruder = new Intruder()) {
            intruder.run("update audit_log set " + change + " where number = ?", row);

            assertThat(found())
                    .isInstanceOfSatisfying(
                            AuditFinding.Broken.class,
                            broken -> assertThat(broken.number()).isEqualTo(row));
        }
        assertThat(found()).isInstanceOf(AuditFinding.Intact.class);
    }

    @Test
    void aRowWithANewSealOfItsOwnBreaksTheNext() {
        try (var intruder = new Intruder()) {
            forge(intruder, last - 2);

            assertThat(number(found())).isEqualTo(last - 1);
        }
    }

    @Test
    void deletedRowsAreNamed() {
        try (var intruder = new Intruder()) {
            intruder.run("delete from audit_log where number in (?, ?)", last - 3, last - 2);

            assertThat(found())
                    .isEqualTo(new AuditFinding.Broken(
                            last - 3, "The rows %d to %d are missing.".formatted(last - 3, last - 2)));
        }
    }

    @Test
    void rowsThatAreCutOffAtTheEndAreMissed() {
        try (var intruder = new Intruder()) {
            intruder.run("delete from audit_log where number = ?", last);

            assertThat(found()).isEqualTo(new AuditFinding.Broken(last, "Row %d is missing.".formatted(last)));
        }
    }

    @Test
    void aRowBehindTheEndIsNamed() {
        try (var intruder = new Intruder()) {
            intruder.run(
                    "insert into audit_log select number + 1, at, kind, doer_kind, doer_id, doer_name, thing_kind,"
                            + " thing_id, thing_name, detail, address, seal from audit_log where number = ?",
                    last);

            assertThat(number(found())).isEqualTo(last + 1);
        }
    }

    @Test
    void whoRewritesTheWholeChainIsFoundByWhatARunningNodeRemembers(CapturedOutput log) {
        var meters = new SimpleMeterRegistry();
        var watch = new AuditWatch(check, meters);
        watch.look();
        assertThat(log)
                .contains("up to row " + last + ", whose seal is "
                        + table.end().place().seal());
        try (var intruder = new Intruder()) {
            forge(intruder, last);
            intruder.run(
                    "update audit_end set seal = (select seal from audit_log where number = ?) where id = 1", last);
            assertThat(found()).isInstanceOf(AuditFinding.Intact.class);

            watch.look();

            assertThat(watch.alarm()).isPresent();
            assertThat(meters.get("letterbook.audit.broken").gauge().value()).isEqualTo(1);
            assertThat(log).contains("The audit log was changed in the database.");
        }
        watch.look();
        assertThat(watch.alarm()).isEmpty();
    }

    @Test
    void progressIsToldAndACheckCanBeGivenUp() {
        var told = new ArrayList<Long>();

        check.check(Place.START, (number, all) -> {
            told.add(number);
            return true;
        });

        assertThat(told).isNotEmpty().last().isEqualTo(last);
        assertThat(check.check(Place.START, (number, all) -> false)).isEmpty();
    }

    /** Changes a row and gives it the seal that fits the row before. */
    private void forge(Intruder intruder, long number) {
        var rows = table.after(number - 2, 2);
        var row = rows.getLast();
        var forged = new AuditRow(
                        row.number(),
                        row.at(),
                        row.kind(),
                        row.doerKind(),
                        row.doerId(),
                        "alice",
                        row.thingKind(),
                        row.thingId(),
                        row.thingName(),
                        row.detail(),
                        row.address(),
                        row.seal())
                .sealedAfter(rows.getFirst().seal());
        intruder.run(
                "update audit_log set doer_name = 'alice', seal = ? where number = ?",
                HexFormat.of().parseHex(forged.seal()),
                number);
    }

    private AuditFinding found() {
        return check.check(Place.START, (number, all) -> true).orElseThrow();
    }

    private static long number(AuditFinding finding) {
        return finding instanceof AuditFinding.Broken broken ? broken.number() : 0;
    }
}
