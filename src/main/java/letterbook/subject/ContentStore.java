package letterbook.subject;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps bytes under their SHA-256; the same bytes are kept once and never change. */
@Service
public class ContentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores the bytes and tells their SHA-256 in hexadecimal digits. */
    public String put(byte[] bytes) {
        var sha256 = sha256(bytes);
        jdbc.sql("insert ignore into content (sha256, size, bytes, created_at) values (?, ?, ?, ?)")
                .params(sha256, bytes.length, bytes, UtcTime.toColumn(clock.instant()))
                .update();
        return HexFormat.of().formatHex(sha256);
    }

    /** The bytes with this SHA-256; throws when they were never stored. */
    public byte[] get(String sha256) {
        return jdbc.sql("select bytes from content where sha256 = ?")
                .param(HexFormat.of().parseHex(sha256))
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
