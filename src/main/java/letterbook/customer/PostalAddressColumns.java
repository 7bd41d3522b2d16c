package letterbook.customer;

import jakarta.persistence.Embeddable;
import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;

@Embeddable
record PostalAddressColumns(
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {

    static PostalAddressColumns of(PostalAddress address) {
        return new PostalAddressColumns(
                address.street(),
                address.houseNumber(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.country());
    }

    PostalAddress toAddress() {
        return new PostalAddress(street, houseNumber, line2, postalCode, city, country);
    }
}
