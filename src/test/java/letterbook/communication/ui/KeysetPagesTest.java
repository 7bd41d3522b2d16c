package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeysetPagesTest {

    /** Ids of 1,000 rows, newest first, and what was read of them. */
    private final List<Long> ids = new ArrayList<>(
            LongStream.rangeClosed(1, 1000).map(i -> 1001 - i).boxed().toList());

    private final List<Integer> skips = new ArrayList<>();
    private final KeysetPages<Long> pages = new KeysetPages<>(
            (before, skip, limit) -> {
                skips.add(skip);
                return ids.stream()
                        .filter(id -> before == null || id < before)
                        .skip(skip)
                        .limit(limit)
                        .toList();
            },
            id -> id);

    @Test
    void readingOnSkipsNothing() {
        assertThat(pages.page(0, 50)).first().isEqualTo(1000L);
        assertThat(pages.page(50, 50)).first().isEqualTo(950L);
        assertThat(pages.page(100, 50)).first().isEqualTo(900L);
        assertThat(skips).containsOnly(0);
    }

    @Test
    void aJumpCountsFromTheNearestRowThatIsKnown() {
        pages.page(0, 50);
        assertThat(pages.page(700, 50)).startsWith(300L).hasSize(50);
        assertThat(pages.page(750, 50)).startsWith(250L);
        assertThat(pages.page(600, 50)).startsWith(400L);
        assertThat(pages.page(650, 50)).startsWith(350L);
        assertThat(skips).containsExactly(0, 650, 0, 550, 0);
    }

    @Test
    void everyOffsetGivesTheSameRowWhateverWasReadBefore() {
        for (int offset : new int[] {730, 10, 731, 0, 999, 500, 45, 46}) {
            assertThat(pages.page(offset, 7)).first().isEqualTo(1000L - offset);
        }
    }

    @Test
    void behindTheLastRowThereIsNothing() {
        assertThat(pages.page(990, 50)).hasSize(10);
        assertThat(pages.page(1000, 50)).isEmpty();
        assertThat(pages.page(5000, 50)).isEmpty();
    }

    @Test
    void rowsThatAreAddedDoNotPushOthersAway() {
        pages.page(0, 50);
        ids.addFirst(1001L);
        ids.addFirst(1002L);

        assertThat(pages.page(0, 50)).first().isEqualTo(1000L);
        assertThat(pages.page(50, 50)).first().isEqualTo(950L);
        assertThat(pages.isNewer(1001)).isTrue();
        assertThat(pages.isNewer(1000)).isFalse();
    }

    @Test
    void aRestartShowsWhatWasAdded() {
        pages.page(0, 50);
        ids.addFirst(1001L);
        pages.restart();

        assertThat(pages.hasRead(1000)).isFalse();
        assertThat(pages.page(0, 50)).first().isEqualTo(1001L);
    }

    @Test
    void theRestartForgetsCursorsOfOtherRows() {
        pages.page(0, 50);
        pages.page(50, 50);
        ids.removeIf(id -> id % 2 == 1);
        pages.restart();

        assertThat(pages.page(50, 50)).first().isEqualTo(900L);
    }

    @Test
    void aRowThatWasReadKnowsItsPlace() {
        pages.page(100, 50);

        assertThat(pages.offsetOf(895)).contains(105);
        assertThat(pages.offsetOf(1000)).isEmpty();
    }
}
