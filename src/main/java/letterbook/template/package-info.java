/** Scenarios and the templates that turn them into messages. */
@NullMarked
package letterbook.template;

import org.jspecify.annotations.NullMarked;
