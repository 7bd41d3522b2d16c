/** The customers list and the customer page. */
@NullMarked
package letterbook.customer.ui;

import org.jspecify.annotations.NullMarked;
