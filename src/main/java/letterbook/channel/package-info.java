/** The ways to reach customers: an adapter for each provider, with what comes back from it. */
@NullMarked
package letterbook.channel;

import org.jspecify.annotations.NullMarked;
