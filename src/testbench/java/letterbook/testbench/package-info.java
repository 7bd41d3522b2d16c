/** The agent's stories with Vaadin TestBench, for those who have its licence: {@code ./mvnw -Ptestbench verify}. */
@NullMarked
package letterbook.testbench;

import org.jspecify.annotations.NullMarked;
