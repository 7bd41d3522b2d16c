package letterbook.customer;

import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and how to reach it.
 *
 * @param language BCP 47 tag, null for the organisation's default
 * @param mobile E.164
 */
public record Contact(
        String name,
        CustomerKind kind,
        @Nullable String language,
        @Nullable String email,
        @Nullable String mobile,
        PostalAddress address,
        PaymentMethod paymentMethod) {}
