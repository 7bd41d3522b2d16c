/** Peppol through Storecove, an access point with a REST interface. */
@NullMarked
@NamedInterface("storecove")
package letterbook.channel.einvoice.storecove;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
