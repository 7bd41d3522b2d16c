package letterbook.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show it.
 *
 * @param language BCP 47 tag, null for the organisation's default
 * @param preference for everything that has no preference of its own, null for the organisation's default
 */
public record CustomerRow(
        long id,
        String number,
        String name,
        @Nullable String city,
        @Nullable String language,
        @Nullable ChannelPreference preference,
        PaymentMethod paymentMethod) {}
