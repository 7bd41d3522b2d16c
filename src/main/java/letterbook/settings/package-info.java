/** What administrators set and watch: the organisation, test mode, the channels with their providers. */
@NullMarked
package letterbook.settings;

import org.jspecify.annotations.NullMarked;
