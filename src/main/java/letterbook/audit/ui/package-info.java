/** The page of the audit log. */
@NullMarked
package letterbook.audit.ui;

import org.jspecify.annotations.NullMarked;
