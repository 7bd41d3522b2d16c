package letterbook.database;

import letterbook.base.LetterbookSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database where no other is configured. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "unset")
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedMariaDb embeddedMariaDb(
            LetterbookSettings settings, @Value("${letterbook.database.buffer-pool:128M}") String bufferPool) {
        return EmbeddedMariaDb.start(settings.dataDir(), bufferPool);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedMariaDb database) {
        return new ApplicationConnection(
                database.jdbcUrl(),
                Credentials.APPLICATION,
                database.credentials().applicationPassword());
    }

    @Bean
    LiquibaseConnectionDetails ownerConnection(EmbeddedMariaDb database) {
        return new OwnerConnection(
                database.jdbcUrl(), Credentials.OWNER, database.credentials().ownerPassword());
    }

    private record ApplicationConnection(String url, String user, String secret) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return secret;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record OwnerConnection(String url, String user, String secret) implements LiquibaseConnectionDetails {

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return secret;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
