package letterbook.sandbox;

import java.time.Instant;
import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/**
 * A message that a stand-in took, without its bytes.
 *
 * @param to receivers, separated by commas
 * @param text what a person would read of it; empty where it cannot be read
 * @param size in bytes
 * @param provider whose stand-in took it
 * @param reference under which that provider knows it; null where there is none
 * @param state in the provider's own words; null where it has none
 * @param notes what else the stand-in keeps of it; null for nothing
 */
public record SandboxMessage(
        long id,
        CommunicationType type,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        int size,
        String provider,
        @Nullable String reference,
        @Nullable String state,
        @Nullable String notes) {}
