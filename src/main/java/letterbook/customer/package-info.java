/** Customers, their contact details and preferences. */
@NullMarked
package letterbook.customer;

import org.jspecify.annotations.NullMarked;
