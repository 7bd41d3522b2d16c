package letterbook.customer.ui;

import letterbook.base.PostalAddress;
import letterbook.customer.Contact;
import letterbook.customer.CustomerKind;
import letterbook.customer.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** A contact as its form has it: one component for each field. Public, because the binder makes it by reflection. */
public record ContactEntry(
        String name,
        CustomerKind kind,
        @Nullable String language,
        @Nullable String email,
        @Nullable String mobile,
        PaymentMethod paymentMethod,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {

    static ContactEntry of(Contact contact) {
        var address = contact.address();
        return new ContactEntry(
                contact.name(),
                contact.kind(),
                contact.language(),
                contact.email(),
                contact.mobile(),
                contact.paymentMethod(),
                address.street(),
                address.houseNumber(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.country());
    }

    Contact toContact() {
        return new Contact(
                name,
                kind,
                language,
                email,
                mobile,
                new PostalAddress(street, houseNumber, line2, postalCode, city, country),
                paymentMethod);
    }
}
