/** Pieces of user interface that every feature may use; knows no feature. */
@NullMarked
package letterbook.base.ui;

import org.jspecify.annotations.NullMarked;
