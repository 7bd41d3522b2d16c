/** Main layout, navigation and error pages. */
@NullMarked
package letterbook.shell;

import org.jspecify.annotations.NullMarked;
