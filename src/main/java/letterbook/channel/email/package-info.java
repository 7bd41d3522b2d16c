/** E-mail over SMTP. */
@NullMarked
@NamedInterface("email")
package letterbook.channel.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
