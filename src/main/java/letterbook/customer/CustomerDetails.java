package letterbook.customer;

import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of a customer but its number.
 *
 * @param language BCP 47 tag, null for the organisation's default
 * @param mobile E.164
 */
public record CustomerDetails(
        String name,
        CustomerKind kind,
        @Nullable String language,
        @Nullable String email,
        @Nullable String mobile,
        PostalAddress address,
        PaymentMethod paymentMethod,
        @Nullable EInvoicing eInvoicing,
        Preferences preferences) {}
