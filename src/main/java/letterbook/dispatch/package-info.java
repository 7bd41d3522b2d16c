/** The pipeline that carries an entry from accepted to settled, and the SPI of its channels. */
@NullMarked
package letterbook.dispatch;

import org.jspecify.annotations.NullMarked;
