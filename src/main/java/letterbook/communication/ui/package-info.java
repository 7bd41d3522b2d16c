/** The communication grid, details and resending. */
@NullMarked
package letterbook.communication.ui;

import org.jspecify.annotations.NullMarked;
