package letterbook.sandbox.choruspro;

import letterbook.base.ConditionalOnSandbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which deposits were lost on purpose, so that each is lost once. */
@Component
@ConditionalOnSandbox
class Vanished {

    private final JdbcClient jdbc;

    Vanished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean firstTime(String number) {
        return jdbc.sql("insert ignore into sandbox_chorus_vanished (number) values (?)")
                        .param(number)
                        .update()
                > 0;
    }
}
