/** A real browser for tests: found on the machine, or fetched and said so; never skipped. */
@NullMarked
package letterbook.browser;

import org.jspecify.annotations.NullMarked;
