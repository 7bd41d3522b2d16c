package letterbook.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import letterbook.base.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored API clients. */
@Component
class ApiClientTable {

    private final JdbcClient jdbc;

    ApiClientTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApiClient client, ApiKey key) {
        jdbc.sql("""
                        insert into api_client (id, name, key_sha256, scopes, created_at, created_by, version)
                        values (?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        client.id(),
                        client.name(),
                        key.sha256(),
                        ApiScope.format(client.scopes()),
                        UtcTime.toColumn(client.createdAt()),
                        client.createdBy())
                .update();
    }

    /** Whether there was such a client with a key that was taken until now. */
    boolean revoke(long id, Instant now) {
        return jdbc.sql(
                                "update api_client set revoked_at = ?, version = version + 1 where id = ? and revoked_at is null")
                        .params(UtcTime.toColumn(now), id)
                        .update()
                == 1;
    }

    String nameOf(long id) {
        return jdbc.sql("select name from api_client where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Optional<ApiClient> find(ApiKey key) {
        return jdbc.sql("select * from api_client where key_sha256 = ?")
                .param(key.sha256())
                .query((row, number) -> read(row))
                .optional();
    }

    List<ApiClient> all() {
        return jdbc.sql("select * from api_client order by id")
                .query((row, number) -> read(row))
                .list();
    }

    private static ApiClient read(ResultSet row) throws SQLException {
        return new ApiClient(
                row.getLong("id"),
                row.getString("name"),
                ApiScope.parse(row.getString("scopes")),
                UtcTime.fromColumn(row.getObject("created_at", LocalDateTime.class)),
                row.getString("created_by"),
                UtcTime.fromNullable(row.getObject("revoked_at", LocalDateTime.class)));
    }
}
