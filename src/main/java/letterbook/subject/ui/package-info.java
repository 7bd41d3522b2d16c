/** The invoice page and the contract page. */
@NullMarked
package letterbook.subject.ui;

import org.jspecify.annotations.NullMarked;
