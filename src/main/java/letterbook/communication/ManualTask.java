package letterbook.communication;

import java.time.Instant;

/**
 * A message that waits for somebody to send it by hand.
 *
 * @param receiver postal address, masked for who may not read message content; empty where the customer has none
 * @param contact other ways to reach the customer, masked likewise; empty where there are none
 * @param overdue whether it waits longer than it should
 */
public record ManualTask(
        long id,
        String title,
        String customerNumber,
        String customerName,
        String receiver,
        String contact,
        Instant waitingSince,
        boolean overdue) {}
