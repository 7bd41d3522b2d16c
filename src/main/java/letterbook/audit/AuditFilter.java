package letterbook.audit;

import java.time.LocalDate;
import java.util.Set;
import letterbook.base.audit.DeedKind;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a list shows. An empty set or text lets everything pass.
 *
 * @param who to be found in the name of who did it, or tried
 * @param from first day, in the organisation's zone
 * @param to last day, inclusive, in the organisation's zone
 * @param text to be found in what it was done to, the details or the network address
 */
public record AuditFilter(
        Set<DeedKind> kinds,
        String who,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {

    public static final AuditFilter ALL = new AuditFilter(Set.of(), "", null, null, "");

    public AuditFilter {
        kinds = Set.copyOf(kinds);
        who = who.strip();
        text = text.strip();
    }

    public AuditFilter withKinds(Set<DeedKind> chosen) {
        return new AuditFilter(chosen, who, from, to, text);
    }

    public AuditFilter withWho(String name) {
        return new AuditFilter(kinds, name, from, to, text);
    }

    public AuditFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AuditFilter(kinds, who, first, last, text);
    }

    public AuditFilter withText(String sought) {
        return new AuditFilter(kinds, who, from, to, sought);
    }
}
