/** The sender: identity, time zone, languages, defaults. */
@NullMarked
package letterbook.organisation;

import org.jspecify.annotations.NullMarked;
