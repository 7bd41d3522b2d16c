package letterbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInBrakeTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SignInBrake brake = new SignInBrake(clock);

    @Test
    void fiveFailuresAreFreeThenThereIsAPause() {
        for (int i = 0; i < SignInBrake.FREE; i++) {
            assertThat(brake.lets("anna")).isTrue();
            brake.failed("anna");
        }

        assertThat(brake.lets("anna")).isFalse();
        assertThat(brake.lets("Anna")).as("the same name").isFalse();
        assertThat(brake.lets("bert")).as("another name").isTrue();
    }

    @Test
    void afterThePauseThereIsOneMoreAttemptAtATime() {
        for (int i = 0; i < SignInBrake.FREE; i++) {
            brake.failed("anna");
        }

        pass(SignInBrake.PAUSE);
        assertThat(brake.lets("anna")).isTrue();

        brake.failed("anna");
        assertThat(brake.lets("anna")).isFalse();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        for (int i = 0; i < SignInBrake.FREE - 1; i++) {
            brake.failed("anna");
        }
        brake.succeeded("anna");

        brake.failed("anna");

        assertThat(brake.lets("anna")).isTrue();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
