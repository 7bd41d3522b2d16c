package letterbook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.base.audit.DeedKind;
import letterbook.organisation.Organisations;
import letterbook.organisation.SpecialDay;
import letterbook.security.AccountProvisioning;
import letterbook.security.ApiClients;
import letterbook.security.ApiScope;
import letterbook.security.Permission;
import letterbook.security.Roles;
import letterbook.security.TestAccounts;
import letterbook.security.Users;
import letterbook.settings.ChannelDesk;
import letterbook.settings.OrganisationDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each deed that belongs in the audit log, done as people do it, and its row. */
@IntegrationTest
@SignedInAs({Permission.MANAGE_USERS_AND_PERMISSIONS, Permission.EDIT_ORGANISATION_SETTINGS})
class AuditedDeedsTest {

    private static final String PASSWORD = "vier fietsen bij de brug";
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    @Autowired
    private AuditTable table;

    @Autowired
    private Users users;

    @Autowired
    private Roles roles;

    @Autowired
    private ApiClients clients;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private OrganisationDesk organisation;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ChannelDesk channels;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);
    private final String role = "Role " + name;

    /** A deed, and what its row says in place of NAME. */
    private enum Act {
        ADD_A_USER(DeedKind.USER_ADDED, "Bert (NAME)", "Roles: Agent, Team lead.") {
            @Override
            void by(AuditedDeedsTest test) {
                test.users.add(test.name, "Bert", PASSWORD, Set.of(1L, 2L));
            }
        },
        RENAME_A_USER(DeedKind.USER_RENAMED, "Bart (NAME)", "Before: Bert") {
            @Override
            void by(AuditedDeedsTest test) {
                var user = test.existing();
                test.users.change(user.id(), user.version(), "Bart", user.roleIds());
            }
        },
        CHANGE_THE_ROLES_OF_A_USER(
                DeedKind.USER_ROLES_CHANGED, "Bert (NAME)", "Given: Auditor, Team lead. Taken: Agent.") {
            @Override
            void by(AuditedDeedsTest test) {
                var user = test.existing();
                test.users.change(user.id(), user.version(), "Bert", Set.of(2L, 4L));
            }
        },
        DISABLE_A_USER(DeedKind.USER_DISABLED, "Bert (NAME)", "") {
            @Override
            void by(AuditedDeedsTest test) {
                var user = test.existing();
                test.users.disable(user.id(), user.version());
            }
        },
        ENABLE_A_USER(DeedKind.USER_ENABLED, "Bert (NAME)", "") {
            @Override
            void by(AuditedDeedsTest test) {
                var user = test.existing();
                test.users.enable(user.id(), user.version());
            }
        },
        SET_A_PASSWORD(DeedKind.PASSWORD_SET, "Bert (NAME)", "") {
            @Override
            void by(AuditedDeedsTest test) {
                var user = test.existing();
                test.users.resetPassword(user.id(), user.version(), "zes fietsen op de dijk");
            }
        },
        ADD_A_ROLE(DeedKind.ROLE_ADDED, "Role NAME", "Given: Edit Customers, Read Audit Log.") {
            @Override
            void by(AuditedDeedsTest test) {
                test.roles.add(test.role, Set.of(Permission.READ_AUDIT_LOG, Permission.EDIT_CUSTOMERS));
            }
        },
        CHANGE_A_ROLE(
                DeedKind.ROLE_CHANGED,
                "Role NAME, new",
                "Name before: Role NAME. Given: Edit Templates. Taken: Edit Customers.") {
            @Override
            void by(AuditedDeedsTest test) {
                var role = test.existingRole();
                test.roles.change(role.id(), role.version(), test.role + ", new", Set.of(Permission.EDIT_TEMPLATES));
            }
        },
        DELETE_A_ROLE(DeedKind.ROLE_DELETED, "Role NAME", "Taken: Edit Customers.") {
            @Override
            void by(AuditedDeedsTest test) {
                var role = test.existingRole();
                test.roles.delete(role.id(), role.version());
            }
        },
        ADD_AN_API_CLIENT(DeedKind.API_CLIENT_ADDED, "NAME", "Scopes: customers:write, communications:read.") {
            @Override
            void by(AuditedDeedsTest test) {
                test.clients.create(test.name, Set.of(ApiScope.CUSTOMERS_WRITE, ApiScope.COMMUNICATIONS_READ));
            }
        },
        REVOKE_A_KEY(DeedKind.API_KEY_REVOKED, "NAME", "") {
            @Override
            void by(AuditedDeedsTest test) {
                var made = test.clients.create(test.name, Set.of(ApiScope.CUSTOMERS_WRITE));
                test.clients.revoke(made.client().id());
                test.clients.revoke(made.client().id());
            }
        },
        SWITCH_TEST_MODE_ON(DeedKind.TEST_MODE_ON, "ORGANISATION", "") {
            @Override
            void by(AuditedDeedsTest test) {
                test.organisation.switchTestMode(true);
            }
        },
        SWITCH_TEST_MODE_OFF(DeedKind.TEST_MODE_OFF, "ORGANISATION", "") {
            @Override
            void by(AuditedDeedsTest test) {
                test.organisation.switchTestMode(false);
            }
        },
        ADD_A_CLOSED_DAY(
                DeedKind.ORGANISATION_CHANGED, "ORGANISATION", "Added 2031-05-06 as a closed day: Company outing.") {
            @Override
            void by(AuditedDeedsTest test) {
                test.organisation.addDay(new SpecialDay(DAY, "Company outing", false));
            }
        },
        END_A_PAUSE(DeedKind.PAUSE_ENDED, "Chorus Pro", "") {
            @Override
            void by(AuditedDeedsTest test) {
                test.jdbc
                        .sql("insert into provider_pause (provider, since, until, times, code)"
                                + " values ('Chorus Pro', utc_timestamp(), utc_timestamp() + interval 1 hour, 1, 'X')")
                        .update();
                test.channels.tryNow("Chorus Pro");
                test.channels.tryNow("Chorus Pro");
            }
        };

        private final DeedKind kind;
        private final String thing;
        private final String detail;

        Act(DeedKind kind, String thing, String detail) {
            this.kind = kind;
            this.thing = thing;
            this.detail = detail;
        }

        abstract void by(AuditedDeedsTest test);
    }

    @BeforeEach
    void anAdministratorStays() {
        new TestAccounts(provisioning, jdbc).aUserWho(Permission.MANAGE_USERS_AND_PERMISSIONS);
    }

    @ParameterizedTest
    @EnumSource
    void eachDeedLeavesOneRowWithWhoWhatAndToWhat(Act act) {
        var rows = new AuditedRows(table);
        try {
            act.by(this);
        } finally {
            organisations.switchTestMode(false);
            organisations.removeDay(DAY);
        }

        assertThat(rows.since())
                .filteredOn(row -> row.kind().equals(act.kind.name()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.doerKind()).isEqualTo("PERSON");
                    assertThat(row.doerId()).isEqualTo(1);
                    assertThat(row.doerName()).isEqualTo("Anna de Boer (anna)");
                    assertThat(row.thingName()).isEqualTo(filledIn(act.thing));
                    assertThat(row.detail()).isEqualTo(filledIn(act.detail));
                });
    }

    @Test
    void aChangeOfTheOrganisationTellsBothValues() {
        var seen = organisation.open();
        var before = seen.organisation();
        var rows = new AuditedRows(table);

        organisation.save(seen, TestOrganisations.called(before, "Noordlicht", "post@noordlicht.example"));
        organisation.save(organisation.open(), organisation.open().organisation());
        organisations.change(organisations.latest().version(), before);

        assertThat(rows.since()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(DeedKind.ORGANISATION_CHANGED.name());
            assertThat(row.detail())
                    .contains("name: " + before.name() + " → Noordlicht")
                    .contains("sender email: " + before.senderEmail() + " → post@noordlicht.example");
        });
    }

    @Test
    void whoSavesWithoutAChangeLeavesNoRow() {
        var user = existing();
        var rows = new AuditedRows(table);

        users.change(user.id(), user.version(), "Bert", user.roleIds());

        assertThat(rows.since()).isEmpty();
    }

    private String filledIn(String text) {
        return text.replace("NAME", name)
                .replace("ORGANISATION", organisations.latest().organisation().name());
    }

    private Users.UserRow existing() {
        provisioning.ensureUser(name, "Bert", PASSWORD, Set.of("Agent"));
        return users.list().stream()
                .filter(user -> user.username().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Roles.RoleRow existingRole() {
        provisioning.ensureRole(role, Set.of(Permission.EDIT_CUSTOMERS));
        return roles.list().stream()
                .filter(row -> row.name().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
