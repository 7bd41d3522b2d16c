package letterbook.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.security.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a row for each deed, sealed after the row before it; of several at once, on whatever nodes, one after the other. */
@Service
class AuditLog implements AuditTrail {

    private final AuditTable table;
    private final CurrentUser user;
    private final Clock clock;

    AuditLog(AuditTable table, CurrentUser user, Clock clock) {
        this.table = table;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void note(Deed deed) {
        var doer = Objects.requireNonNullElseGet(deed.doer(), user::doer);
        var thing = deed.thing();
        var end = table.lockEnd();
        // read after the wait for others, so that times rise with the numbers
        var at = Objects.requireNonNullElseGet(deed.at(), clock::instant).truncatedTo(ChronoUnit.MICROS);
        var row = new AuditRow(
                end.number() + 1,
                at,
                deed.kind().name(),
                doer.kind().name(),
                doer.id(),
                doer.name(),
                thing == null ? null : thing.kind().name(),
                thing == null ? null : thing.id(),
                thing == null ? null : thing.name(),
                deed.detail(),
                deed.address(),
                Seal.NONE);
        table.add(row.sealedAfter(end.seal()));
    }
}
