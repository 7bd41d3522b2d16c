package letterbook.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named bundle of permissions. */
@Entity
class Role {

    @Id
    private long id;

    private String name;
    private boolean builtIn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    @Enumerated(EnumType.STRING)
    private Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Role() {}

    static Role create(long id, String name, Set<Permission> permissions) {
        var role = new Role();
        role.id = id;
        role.name = name;
        role.permissions.addAll(permissions);
        return role;
    }

    /** A built-in role keeps its name. */
    void change(String name, Set<Permission> permissions) {
        if (!builtIn) {
            this.name = name;
        }
        this.permissions.retainAll(permissions);
        this.permissions.addAll(permissions);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isBuiltIn() {
        return builtIn;
    }

    Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    int version() {
        return Objects.requireNonNull(version);
    }
}
