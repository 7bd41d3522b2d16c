package letterbook.sandbox.pingen;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.UtcTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens, and places to upload a file to. */
@Component
@ConditionalOnSandbox
class Doors {

    static final Duration TOKEN = Duration.ofHours(1);
    static final Duration UPLOAD = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Doors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String newToken() {
        var token = UUID.randomUUID().toString();
        jdbc.sql("insert into sandbox_pingen_token (token, until) values (?, ?)")
                .params(token, UtcTime.toColumn(clock.instant().plus(TOKEN)))
                .update();
        return token;
    }

    /** Throws for a call without a token that is still good. */
    void check(@Nullable String authorization) {
        var good = authorization != null
                && authorization.startsWith("Bearer ")
                && jdbc.sql("select count(*) from sandbox_pingen_token where token = ? and until > ?")
                                .params(authorization.substring(7), UtcTime.toColumn(clock.instant()))
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!good) {
            throw new PingenProblem(HttpStatus.UNAUTHORIZED, "unauthenticated", "Unauthenticated");
        }
    }

    String newUpload() {
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into sandbox_pingen_upload (id, until) values (?, ?)")
                .params(id, UtcTime.toColumn(clock.instant().plus(UPLOAD)))
                .update();
        return id;
    }

    /** False when there is no such place. */
    boolean upload(String id, byte[] bytes) {
        return jdbc.sql("update sandbox_pingen_upload set bytes = ? where id = ? and until > ?")
                        .params(bytes, id, UtcTime.toColumn(clock.instant()))
                        .update()
                > 0;
    }

    Optional<byte[]> uploaded(String id) {
        return jdbc.sql("select bytes from sandbox_pingen_upload where id = ? and bytes is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
