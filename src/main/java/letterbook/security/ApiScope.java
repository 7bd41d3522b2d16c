package letterbook.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an API client may do. */
public enum ApiScope {
    CUSTOMERS_WRITE("customers:write", "Create and replace customers"),
    SUBJECTS_WRITE("subjects:write", "Create and replace invoices, contracts and their documents"),
    COMMUNICATIONS_SEND("communications:send", "Report business events, which sends messages"),
    COMMUNICATIONS_READ(
            "communications:read",
            "Read communication entries",
            Permission.READ_COMMUNICATION_ENTRY,
            Permission.READ_MESSAGE_CONTENT),
    COMMUNICATIONS_RESEND(
            "communications:resend",
            "Resend communication entries",
            Permission.RESEND_COMMUNICATION_ENTRY,
            Permission.READ_COMMUNICATION_ENTRY);

    private final String value;
    private final String label;
    private final Set<Permission> permissions;

    ApiScope(String value, String label, Permission... permissions) {
        this.value = value;
        this.label = label;
        this.permissions = Set.of(permissions);
    }

    /** Its name in the interface, for example {@code customers:write}. */
    public String value() {
        return value;
    }

    public String label() {
        return label;
    }

    /** The authority that tells of this scope alone. */
    public String authority() {
        return "SCOPE_" + value;
    }

    public static Optional<ApiScope> ofValue(String value) {
        return Arrays.stream(values())
                .filter(scope -> scope.value.equals(value))
                .findFirst();
    }

    /** All authorities that the scope gives: its own, and the permissions that services ask for. */
    Stream<GrantedAuthority> authorities() {
        return Stream.concat(Stream.of(authority()), permissions.stream().map(Permission::authority))
                .map(SimpleGrantedAuthority::new);
    }

    static Set<ApiScope> parse(String stored) {
        return Arrays.stream(stored.split(" "))
                .flatMap(value -> ofValue(value).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String format(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::value).collect(Collectors.joining(" "));
    }
}
