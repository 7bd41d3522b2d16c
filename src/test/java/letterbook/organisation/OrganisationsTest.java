package letterbook.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import letterbook.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@IntegrationTest
class OrganisationsTest {

    @Autowired
    private OrganisationTable table;

    @Autowired
    private Organisations organisations;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private Organisations otherNode;
    private Organisation before;

    @BeforeEach
    void anotherNode() {
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        otherNode = new Organisations(table, clock);
        before = organisations.latest().organisation();
    }

    @AfterEach
    void asItWas() {
        organisations.change(organisations.latest().version(), before);
        organisations.switchTestMode(false);
    }

    @Test
    void aChangeIsSeenAtOnceHereAndWithinFiveSecondsOnOtherNodes() {
        assertThat(otherNode.current().testMode()).isFalse();

        organisations.switchTestMode(true);

        assertThat(organisations.current().testMode()).isTrue();
        now.set(now.get().plus(Duration.ofSeconds(5)).plusMillis(1));
        assertThat(otherNode.current().testMode()).isTrue();
    }

    @Test
    void allThatIsChangedIsKept() {
        var changed = OrganisationExamples.changed(before);

        organisations.change(organisations.latest().version(), changed);

        assertThat(organisations.latest().organisation()).isEqualTo(changed);
    }

    @Test
    void aChangeThatIsBasedOnWhatSomeoneElseChangedIsRefused() {
        var seen = organisations.latest().version();
        organisations.change(seen, before);

        assertThatThrownBy(() -> organisations.change(seen, OrganisationExamples.changed(before)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(organisations.latest().organisation()).isEqualTo(before);
    }

    @Test
    void switchingTestModeSpoilsNobodysChange() {
        var seen = organisations.latest().version();

        organisations.switchTestMode(true);
        organisations.change(seen, before);

        assertThat(organisations.latest().organisation().testMode()).isTrue();
    }
}
