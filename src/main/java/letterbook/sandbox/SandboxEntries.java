package letterbook.sandbox;

import java.util.Optional;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.TextId;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the entry that a message in the sandbox was sent for. */
@Component
@ConditionalOnSandbox
class SandboxEntries {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    SandboxEntries(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** Address of its page; empty where the provider has no reference, and for who may not read entries. */
    Optional<String> addressOf(SandboxMessage message) {
        if (message.reference() == null || !user.may(Permission.READ_COMMUNICATION_ENTRY)) {
            return Optional.empty();
        }
        return jdbc.sql("select communication_id from provider_reference where provider = ? and reference = ?")
                .params(message.provider(), message.reference())
                .query(Long.class)
                .optional()
                .map(id -> "communication/" + TextId.of(id));
    }
}
