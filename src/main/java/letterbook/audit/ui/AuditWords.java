package letterbook.audit.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.audit.AuditRow;
import letterbook.base.TextId;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Doer;
import letterbook.base.audit.Thing;
import letterbook.base.ui.ReaderFormat;
import letterbook.security.Permission;
import letterbook.subject.SubjectNavigation;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * How a row reads, and where its links lead.
 *
 * @param may whether the reader has a permission
 */
record AuditWords(ReaderFormat format, Predicate<Permission> may) {

    private static final Set<String> ALARMING =
            Set.of(DeedKind.SIGN_IN_FAILED.name(), DeedKind.SIGN_IN_HELD_BACK.name());

    String time(AuditRow row) {
        return format.exactDateTime(row.at());
    }

    String what(AuditRow row) {
        return find(DeedKind.values(), row.kind()).map(DeedKind::label).orElseGet(() -> plain(row.kind()));
    }

    boolean isAlarming(AuditRow row) {
        return ALARMING.contains(row.kind());
    }

    /** {@code billing (API client)} */
    String who(AuditRow row) {
        return row.doerName()
                + find(Doer.Kind.values(), row.doerKind())
                        .map(kind -> switch (kind) {
                            case PERSON, LETTERBOOK -> "";
                            case API_CLIENT -> " (API client)";
                            case VISITOR -> " (not signed in)";
                        })
                        .orElse("");
    }

    /** What it was done to; empty for nothing. Entries have titles that say what they are. */
    String thing(AuditRow row) {
        var name = row.thingName();
        if (name == null) {
            return "";
        }
        return find(Thing.Kind.values(), row.thingKind())
                .map(kind -> switch (kind) {
                    case USER -> name;
                    case COMMUNICATION -> "Message: " + name;
                    case ROLE -> "Role " + name;
                    case API_CLIENT -> "API client " + name;
                    case INVOICE -> "Invoice " + name;
                    case CONTRACT -> "Contract " + name;
                    case CUSTOMER -> "Customer " + name;
                    case ORGANISATION -> name;
                    case PROVIDER -> name;
                })
                .orElse(name);
    }

    String details(AuditRow row) {
        var from = row.address() == null ? "" : "From " + row.address();
        return Stream.of(row.detail(), from)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(row.detail().endsWith(".") ? " " : " · "));
    }

    /** Address of the page of the thing; empty when there is none or the reader may not open it. */
    Optional<String> link(AuditRow row) {
        var id = row.thingId();
        var name = row.thingName() == null ? "" : row.thingName();
        return find(Thing.Kind.values(), row.thingKind()).flatMap(kind -> switch (kind) {
            case USER ->
                with(
                        Permission.MANAGE_USERS_AND_PERMISSIONS,
                        "settings/users" + (id == null ? "" : "?user=" + TextId.of(id)));
            case ROLE -> with(Permission.MANAGE_USERS_AND_PERMISSIONS, "settings/roles");
            case API_CLIENT -> with(Permission.MANAGE_USERS_AND_PERMISSIONS, "settings/api-clients");
            case COMMUNICATION ->
                id == null
                        ? Optional.empty()
                        : with(Permission.READ_COMMUNICATION_ENTRY, "communication/" + TextId.of(id));
            case INVOICE -> Optional.of(SubjectNavigation.page(SubjectType.INVOICE, name));
            case CONTRACT -> Optional.of(SubjectNavigation.page(SubjectType.CONTRACT, name));
            case CUSTOMER -> Optional.of(SubjectNavigation.page(SubjectType.CUSTOMER, name));
            case ORGANISATION -> with(Permission.EDIT_ORGANISATION_SETTINGS, "settings/organisation");
            case PROVIDER -> with(Permission.EDIT_ORGANISATION_SETTINGS, "settings/channels");
        });
    }

    private Optional<String> with(Permission needed, String path) {
        return may.test(needed) ? Optional.of(path) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** For what a newer version has written. */
    private static String plain(String name) {
        var words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
