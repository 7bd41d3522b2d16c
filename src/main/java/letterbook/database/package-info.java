/** The database Letterbook runs on: the embedded default, grants, start-up checks. */
@NullMarked
package letterbook.database;

import org.jspecify.annotations.NullMarked;
