package letterbook.demo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import letterbook.base.DemoMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** Before anything is served: fills in the demo at the first start, and closes its accounts once the demo is off. */
@Component
class DemoStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoMode mode;
    private final DemoMarker marker;
    private final DemoAccounts accounts;
    private final ObjectProvider<DemoFill> fill;
    private final TransactionOperations transactions;
    private final Clock clock;

    DemoStart(
            DemoMode mode,
            DemoMarker marker,
            DemoAccounts accounts,
            ObjectProvider<DemoFill> fill,
            TransactionOperations transactions,
            Clock clock) {
        this.mode = mode;
        this.marker = marker;
        this.accounts = accounts;
        this.fill = fill;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!mode.on()) {
            transactions.executeWithoutResult(status -> endAccounts());
        } else if (Boolean.TRUE.equals(transactions.execute(this::begin))) {
            warn();
        } else {
            log.warn("The demo is on, but this database is in use without it: nothing was filled in and no demo user"
                    + " was made. Set LETTERBOOK_DEMO=false.");
        }
    }

    /** False when the database is not the demo's. */
    private boolean begin(TransactionStatus transaction) {
        if (!marker.claim()) {
            if (marker.changeAccounts(true)) {
                accounts.open();
            }
            return true;
        }
        if (marker.isDatabaseInUse()) {
            transaction.setRollbackOnly();
            return false;
        }
        accounts.make(clock.instant().minus(Rhythm.DAYS + 1, ChronoUnit.DAYS));
        fill.getObject().fill();
        return true;
    }

    private void endAccounts() {
        if (marker.changeAccounts(false)) {
            accounts.close();
            log.warn("The demo is off: its users and its key are closed. Its customers and messages stay.");
        }
    }

    private static void warn() {
        log.warn("""


                **********************************************************************************
                *  DEMO. Users agent, lead, admin and guest have the password "letterbook",      *
                *  the API key "letterbook-demo-key" may do everything, and the sandbox shows     *
                *  its mail to everyone. Never use this in production: set LETTERBOOK_DEMO=false. *
                **********************************************************************************
                """);
    }
}
