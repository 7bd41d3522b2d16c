/** Letterbook: the book of every message an organisation sends its customers. */
@NullMarked
package letterbook;

import org.jspecify.annotations.NullMarked;
