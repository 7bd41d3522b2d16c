/** What features tell the audit log; knows neither of them. */
@NullMarked
package letterbook.base.audit;

import org.jspecify.annotations.NullMarked;
