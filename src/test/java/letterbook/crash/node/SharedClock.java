package letterbook.crash.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs or stands, and that a test moves for all processes that share its file. */
public final class SharedClock extends Clock {

    private static final int SHIFT = 0;

    /** The moment at which it stands; 0 while it runs. */
    private static final int STANDS_AT = Long.BYTES;

    private final MappedByteBuffer shared;

    public SharedClock(Path file) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            shared = channel.map(FileChannel.MapMode.READ_WRITE, 0, 2 * Long.BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void stop() {
        shared.putLong(STANDS_AT, millis());
    }

    public void go() {
        shared.putLong(SHIFT, shared.getLong(STANDS_AT) - System.currentTimeMillis());
        shared.putLong(STANDS_AT, 0);
    }

    public void move(Duration by) {
        var hand = shared.getLong(STANDS_AT) == 0 ? SHIFT : STANDS_AT;
        shared.putLong(hand, shared.getLong(hand) + by.toMillis());
    }

    @Override
    public Instant instant() {
        var stands = shared.getLong(STANDS_AT);
        return stands == 0 ? Instant.now().plusMillis(shared.getLong(SHIFT)) : Instant.ofEpochMilli(stands);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
