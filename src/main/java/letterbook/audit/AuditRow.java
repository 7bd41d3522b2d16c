package letterbook.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit log as it is stored. Kinds are the names of {@link letterbook.base.audit.DeedKind}, {@link
 * letterbook.base.audit.Doer.Kind} and {@link letterbook.base.audit.Thing.Kind}; a newer version may have written others.
 *
 * @param number 1, 2, 3 and so on without a gap
 * @param seal SHA-256 over the seal of the row before and this row, in hexadecimal digits
 */
public record AuditRow(
        long number,
        Instant at,
        String kind,
        String doerKind,
        @Nullable Long doerId,
        String doerName,
        @Nullable String thingKind,
        @Nullable Long thingId,
        @Nullable String thingName,
        String detail,
        @Nullable String address,
        String seal) {

    AuditRow sealedAfter(String previousSeal) {
        return new AuditRow(
                number,
                at,
                kind,
                doerKind,
                doerId,
                doerName,
                thingKind,
                thingId,
                thingName,
                detail,
                address,
                Seal.of(previousSeal, this));
    }
}
