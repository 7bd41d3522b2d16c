/** Peppol through an access point of our own, over AS4. */
@NullMarked
@NamedInterface("as4")
package letterbook.channel.einvoice.as4;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
