/** The interface for other systems under /api/v1. */
@NullMarked
package letterbook.intake;

import org.jspecify.annotations.NullMarked;
