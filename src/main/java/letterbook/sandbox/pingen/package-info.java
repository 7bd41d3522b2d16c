/** Pingen as the sandbox plays it, over HTTP. */
@NullMarked
package letterbook.sandbox.pingen;

import org.jspecify.annotations.NullMarked;
