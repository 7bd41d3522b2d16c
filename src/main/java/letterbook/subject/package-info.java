/** Invoices and contracts: what a message is about, with their documents. */
@NullMarked
package letterbook.subject;

import org.jspecify.annotations.NullMarked;
