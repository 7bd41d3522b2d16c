/** Text messages through Twilio. */
@NullMarked
@NamedInterface("sms")
package letterbook.channel.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
