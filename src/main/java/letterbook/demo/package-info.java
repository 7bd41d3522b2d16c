/** The demo organisation, its users and its key: depends on the other features, used by none. */
@NullMarked
package letterbook.demo;

import org.jspecify.annotations.NullMarked;
