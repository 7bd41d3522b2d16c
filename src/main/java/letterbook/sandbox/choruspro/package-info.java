/** Chorus Pro as the sandbox plays it: PISTE’s tokens and the calls of an issuer of invoices. */
@NullMarked
package letterbook.sandbox.choruspro;

import org.jspecify.annotations.NullMarked;
