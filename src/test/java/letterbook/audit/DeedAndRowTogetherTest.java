package letterbook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.ManualMessages;
import letterbook.SignedInAs;
import letterbook.communication.MessageReader;
import letterbook.database.TestDatabase;
import letterbook.organisation.Organisations;
import letterbook.security.AccountException;
import letterbook.security.ApiClients;
import letterbook.security.ApiScope;
import letterbook.security.Permission;
import letterbook.security.Users;
import letterbook.settings.OrganisationDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A deed and its row are there together or not at all. */
@IntegrationTest
@SignedInAs({
    Permission.MANAGE_USERS_AND_PERMISSIONS,
    Permission.EDIT_ORGANISATION_SETTINGS,
    Permission.READ_MESSAGE_CONTENT
})
class DeedAndRowTogetherTest {

    private static final String PASSWORD = "vier fietsen bij de brug";

    @Autowired
    private AuditTable table;

    @Autowired
    private Users users;

    @Autowired
    private ApiClients clients;

    @Autowired
    private OrganisationDesk organisation;

    @Autowired
    private Organisations organisations;

    @Autowired
    private MessageReader messages;

    @Autowired
    private ManualMessages manual;

    @Autowired
    private TransactionTemplate transactions;

    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aGrantThatFailsLeavesNoRow() {
        var rows = new AuditedRows(table);

        assertThatThrownBy(() -> users.add(name, "Bert", "short", Set.of())).isInstanceOf(AccountException.class);
        transactions.executeWithoutResult(transaction -> {
            users.add(name, "Bert", PASSWORD, Set.of(1L));
            transaction.setRollbackOnly();
        });

        assertThat(rows.since()).isEmpty();
        assertThat(users.list()).noneMatch(user -> user.username().equals(name));
    }

    @Test
    void whatCannotBeNotedIsNotDone() {
        var entry = manual.waiting(manual.aCustomer());
        var owner = JdbcClient.create(TestDatabase.owner());
        owner.sql("create trigger audit_log_full before insert on audit_log for each row"
                        + " signal sqlstate '45000' set message_text = 'no room in the audit log'")
                .update();
        try {
            assertThatThrownBy(() -> users.add(name, "Bert", PASSWORD, Set.of(1L)))
                    .rootCause()
                    .hasMessageContaining("no room");
            assertThatThrownBy(() -> clients.create(name, Set.of(ApiScope.CUSTOMERS_WRITE)))
                    .rootCause()
                    .hasMessageContaining("no room");
            assertThatThrownBy(() -> organisation.switchTestMode(true))
                    .rootCause()
                    .hasMessageContaining("no room");
            assertThatThrownBy(() -> messages.content(entry)).rootCause().hasMessageContaining("no room");
        } finally {
            owner.sql("drop trigger audit_log_full").update();
        }

        assertThat(users.list()).noneMatch(user -> user.username().equals(name));
        assertThat(clients.list()).noneMatch(client -> client.name().equals(name));
        assertThat(organisations.current().testMode()).isFalse();
    }
}
