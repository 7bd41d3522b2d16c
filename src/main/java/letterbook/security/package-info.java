/** Users, roles, permissions, API clients and sign-in. */
@NullMarked
package letterbook.security;

import org.jspecify.annotations.NullMarked;
