/** The audit log: who did what, sealed so that changes show. Features write to it through {@link letterbook.base.audit.AuditTrail}. */
@NullMarked
package letterbook.audit;

import org.jspecify.annotations.NullMarked;
