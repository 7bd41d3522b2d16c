package letterbook.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows the settings of the organisation; a change on any node is seen within {@link #FRESH_FOR}. Asks nobody for
 * permission: people change them through {@code settings.OrganisationDesk}.
 */
@Service
public class Organisations {

    static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private final OrganisationTable table;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    Organisations(OrganisationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public Organisation current() {
        var known = loaded;
        var now = clock.instant();
        if (known == null || known.at().plus(FRESH_FOR).isBefore(now)) {
            known = new Loaded(table.load().organisation(), now);
            loaded = known;
        }
        return known.organisation();
    }

    /** As the database has them at this moment. */
    public VersionedOrganisation latest() {
        return table.load();
    }

    /** Names the organisation and its zone, as the first administrator does. */
    public void rename(String name, ZoneId zone) {
        table.rename(name, zone);
        forget();
    }

    /**
     * Changes all but its special days and test mode.
     *
     * @param seen version that the change is based on
     * @throws OptimisticLockingFailureException when someone changed them since
     */
    public void change(int seen, Organisation changed) {
        if (!table.store(seen, changed)) {
            throw new OptimisticLockingFailureException("The organisation was changed since version " + seen);
        }
        forget();
    }

    public void switchTestMode(boolean on) {
        table.switchTestMode(on);
        forget();
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} when there is one on that day. */
    public void addDay(SpecialDay day) {
        table.add(day);
        forget();
    }

    public void removeDay(LocalDate day) {
        table.remove(day);
        forget();
    }

    /** Now, and again when others can see the change: what they read until then is the state before it. */
    private void forget() {
        loaded = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    loaded = null;
                }
            });
        }
    }

    private record Loaded(Organisation organisation, Instant at) {}
}
