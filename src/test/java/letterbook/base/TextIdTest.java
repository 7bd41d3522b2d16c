package letterbook.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TextIdTest {

    @Test
    void anIdHasThirteenCharactersAndIsReadBack() {
        var id = new IdGenerator(7).next();

        assertThat(TextId.of(id)).matches("[0-9a-z]{13}");
        assertThat(TextId.parse(TextId.of(id))).contains(id);
        assertThat(TextId.parse("no such id")).isEmpty();
    }

    @Test
    void idsMadeFromAMomentOnAreNotSmallerThanItsFirst() {
        var before = Instant.now();

        assertThat(new IdGenerator(7).next()).isGreaterThanOrEqualTo(TextId.firstAt(before));
        assertThat(TextId.firstAt(before)).isLessThan(TextId.firstAt(before.plusMillis(1)));
    }

    @Test
    void momentsBeyondTheIdsAreTheirEnds() {
        assertThat(TextId.firstAt(Instant.parse("1970-01-01T00:00:00Z"))).isZero();
        assertThat(TextId.firstAt(Instant.parse("2999-12-31T00:00:00Z"))).isEqualTo(Long.MAX_VALUE);
    }
}
