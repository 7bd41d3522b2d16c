/** The access point of buyers as the sandbox plays it, with the directory that leads to it. */
@NullMarked
package letterbook.sandbox.peppol;

import org.jspecify.annotations.NullMarked;
