/** Pages of the settings, and what they tell on every page. */
@NullMarked
package letterbook.settings.ui;

import org.jspecify.annotations.NullMarked;
