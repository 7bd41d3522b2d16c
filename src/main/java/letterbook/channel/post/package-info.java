/** Letters, printed and posted by Pingen. */
@NullMarked
@NamedInterface("post")
package letterbook.channel.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
