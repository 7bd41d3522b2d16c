package letterbook.sandbox;

import letterbook.base.CommunicationType;
import org.jspecify.annotations.Nullable;

/**
 * A message as a stand-in takes it.
 *
 * @param to receivers, separated by commas
 * @param text what a person would read of it
 * @param raw as it came
 * @param reference under which the provider knows it; null where there is none
 * @param state in the provider's own words; null where it has none
 * @param notes what else the stand-in keeps of it; null for nothing
 */
public record NewMessage(
        CommunicationType type,
        String provider,
        String from,
        String to,
        String subject,
        String text,
        byte[] raw,
        @Nullable String reference,
        @Nullable String state,
        @Nullable String notes) {}
