package letterbook.base.audit;

/** Where features note who did what. The audit log keeps it for good; without one the application does not start. */
@FunctionalInterface
public interface AuditTrail {

    /**
     * Notes the deed in the transaction that does it, or at once when there is none. It throws when the deed cannot be noted;
     * then the deed must not be done either. Best called as the last step of a transaction, because until its end nobody
     * else can note anything.
     */
    void note(Deed deed);
}
