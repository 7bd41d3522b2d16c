/** Electronic invoices: what they say, and the choice of who carries them. */
@NullMarked
@NamedInterface("einvoice")
package letterbook.channel.einvoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
