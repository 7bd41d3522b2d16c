/** The ledger: communication entries, their history, chains and the rules for resending. */
@NullMarked
package letterbook.communication;

import org.jspecify.annotations.NullMarked;
