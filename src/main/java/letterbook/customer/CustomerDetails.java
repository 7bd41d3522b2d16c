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
        Preferences preferences) {

    public Contact contact() {
        return new Contact(name, kind, language, email, mobile, address, paymentMethod);
    }

    public CustomerDetails with(Contact contact) {
        return new CustomerDetails(
                contact.name(),
                contact.kind(),
                contact.language(),
                contact.email(),
                contact.mobile(),
                contact.address(),
                contact.paymentMethod(),
                eInvoicing,
                preferences);
    }

    public CustomerDetails with(Preferences changed) {
        return new CustomerDetails(name, kind, language, email, mobile, address, paymentMethod, eInvoicing, changed);
    }

    /** @param changed null when it takes no electronic invoices */
    public CustomerDetails with(@Nullable EInvoicing changed) {
        return new CustomerDetails(name, kind, language, email, mobile, address, paymentMethod, changed, preferences);
    }
}
