/** Storecove as the sandbox plays it. */
@NullMarked
package letterbook.sandbox.storecove;

import org.jspecify.annotations.NullMarked;
