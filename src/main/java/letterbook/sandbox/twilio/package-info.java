/** A stand-in of Twilio. */
@NullMarked
package letterbook.sandbox.twilio;

import org.jspecify.annotations.NullMarked;
