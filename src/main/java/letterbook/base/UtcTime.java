package letterbook.base;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: {@code datetime} columns in UTC. */
public final class UtcTime {

    private UtcTime() {}

    public static LocalDateTime toColumn(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant fromColumn(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant fromNullable(@Nullable LocalDateTime column) {
        return column == null ? null : fromColumn(column);
    }
}
