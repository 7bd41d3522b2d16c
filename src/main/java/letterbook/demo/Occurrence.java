package letterbook.demo;

import java.time.Instant;
import letterbook.template.Scenario;

/**
 * A business event of the past.
 *
 * @param workflow the system that reported it
 */
record Occurrence(Instant at, Scenario scenario, DemoSubject subject, String workflow) {}
