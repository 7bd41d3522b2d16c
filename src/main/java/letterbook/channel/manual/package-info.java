/** Messages that people send by hand: they wait on a list until someone says what became of them. */
@NullMarked
package letterbook.channel.manual;

import org.jspecify.annotations.NullMarked;
