/** Chorus Pro, the portal of France’s public sector. */
@NullMarked
@NamedInterface("chorus")
package letterbook.channel.einvoice.chorus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
