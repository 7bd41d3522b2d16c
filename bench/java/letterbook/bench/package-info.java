/** Measurements of speed as ratios within one run; see {@code bench/README.md}. */
@NullMarked
package letterbook.bench;

import org.jspecify.annotations.NullMarked;
