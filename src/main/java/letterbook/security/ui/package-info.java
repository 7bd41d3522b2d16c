/** Sign-in, first set-up, users, roles and API clients. */
@NullMarked
package letterbook.security.ui;

import org.jspecify.annotations.NullMarked;
