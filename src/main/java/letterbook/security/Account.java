package letterbook.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import letterbook.base.audit.Thing;
import org.jspecify.annotations.Nullable;

/** A person's account: how they sign in and which roles they have. Never deleted, because histories name it. */
@Entity
@Table(name = "app_user")
class Account {

    @Id
    private long id;

    private String username;
    private String displayName;
    private String passwordHash;
    private Instant passwordChangedAt;
    private boolean enabled;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_id")
    private Set<Long> roleIds = new HashSet<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    static Account create(
            long id, String username, String displayName, String passwordHash, Set<Long> roleIds, Instant now) {
        var account = new Account();
        account.id = id;
        account.username = username;
        account.displayName = displayName;
        account.passwordHash = passwordHash;
        account.passwordChangedAt = now;
        account.enabled = true;
        account.createdAt = now;
        account.roleIds.addAll(roleIds);
        return account;
    }

    void change(String displayName, Set<Long> roleIds) {
        this.displayName = displayName;
        this.roleIds.retainAll(roleIds);
        this.roleIds.addAll(roleIds);
    }

    /** Ends every session that began with the old password. */
    void changePassword(String passwordHash, Instant now) {
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    /** As the audit log names it. */
    Thing thing() {
        return Thing.user(id, displayName, username);
    }

    long id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    Set<Long> roleIds() {
        return Set.copyOf(roleIds);
    }

    int version() {
        return Objects.requireNonNull(version);
    }
}
