package letterbook.sandbox;

import java.time.Instant;
import letterbook.base.CommunicationType;

/**
 * A message that a stand-in took, without its bytes.
 *
 * @param to receivers, separated by commas
 * @param text what a person would read of it; empty where it cannot be read
 * @param size in bytes
 */
record SandboxMessage(
        long id,
        CommunicationType type,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        int size) {}
