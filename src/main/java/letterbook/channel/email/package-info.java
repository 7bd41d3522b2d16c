/** E-mail over SMTP. */
@NullMarked
package letterbook.channel.email;

import org.jspecify.annotations.NullMarked;
