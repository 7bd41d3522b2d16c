package letterbook.security;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person with the permissions of this moment. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final Person person;
    private final Instant signedInAt;

    private PersonAuthentication(
            Person person, Collection<? extends GrantedAuthority> authorities, Instant signedInAt) {
        super(authorities);
        this.person = person;
        this.signedInAt = signedInAt;
        super.setAuthenticated(true);
    }

    static PersonAuthentication of(Person person, Set<Permission> permissions, Instant signedInAt) {
        var authorities = permissions.stream()
                .sorted()
                .map(permission -> new SimpleGrantedAuthority(permission.authority()))
                .toList();
        return new PersonAuthentication(person, authorities, signedInAt);
    }

    /** When the password was checked. */
    Instant signedInAt() {
        return signedInAt;
    }

    PersonAuthentication signedInAgainAt(Instant moment) {
        return new PersonAuthentication(person, getAuthorities(), moment);
    }

    Person person() {
        return person;
    }

    boolean grantsExactly(Set<Permission> permissions) {
        return getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet())
                .equals(permissions.stream().map(Permission::authority).collect(Collectors.toSet()));
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PersonAuthentication that && signedInAt.equals(that.signedInAt);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + signedInAt.hashCode();
    }
}
