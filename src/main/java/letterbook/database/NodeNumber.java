package letterbook.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import letterbook.base.IdGenerator;
import letterbook.base.UtcTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Numbers each start of a node, so that no two of the 1,024 latest starts make the same ids. */
@Configuration
class NodeNumber {

    private static final int NODES = 1024;

    @Bean
    IdGenerator idGenerator(JdbcClient jdbc, Clock clock) throws UnknownHostException {
        var start = new GeneratedKeyHolder();
        jdbc.sql("insert into node_start (started_at, host) values (?, ?)")
                .params(
                        UtcTime.toColumn(clock.instant()),
                        InetAddress.getLocalHost().getHostName())
                .update(start, "id");
        return new IdGenerator((int) (Objects.requireNonNull(start.getKey()).longValue() % NODES));
    }
}
