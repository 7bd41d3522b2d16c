package letterbook.dispatch;

import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;

/** Lets db-scheduler take and lock due jobs in one go, which MariaDB can since 10.6 with LIMIT before FOR UPDATE. */
final class MariaDbLockAndFetch extends MariaDBJdbcCustomization {

    MariaDbLockAndFetch() {
        super(true);
    }

    @Override
    public boolean supportsGenericLockAndFetch() {
        return true;
    }

    @Override
    public String createGenericSelectForUpdateQuery(
            String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
        return "select * from " + tableName + " where picked = ? and execution_time <= ? " + requiredAndCondition
                + " order by " + (orderByPriority ? "priority desc, " : "") + "execution_time limit " + limit
                + " for update skip locked";
    }
}
