/** Stand-ins of the providers, for trying and testing. */
@NullMarked
package letterbook.sandbox;

import org.jspecify.annotations.NullMarked;
