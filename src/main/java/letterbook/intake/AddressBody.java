package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;

/** A postal address in the interface. */
@Schema(name = "Address")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddressBody(
        @Schema(example = "Kerkstraat", maxLength = 120) @Nullable
        String street,

        @Schema(example = "1", maxLength = 20) @Nullable String houseNumber,
        @Schema(maxLength = 120) @Nullable String line2,

        @Schema(example = "3511 LX", maxLength = 20) @Nullable
        String postalCode,

        @Schema(example = "Utrecht", maxLength = 80) @Nullable
        String city,

        @Schema(example = "NL", description = "ISO 3166-1 alpha-2") @Nullable
        String country) {

    PostalAddress toAddress(Findings findings) {
        return new PostalAddress(
                findings.optional("address.street", street, 120),
                findings.optional("address.houseNumber", houseNumber, 20),
                findings.optional("address.line2", line2, 120),
                findings.optional("address.postalCode", postalCode, 20),
                findings.optional("address.city", city, 80),
                findings.optional("address.country", country, Codes::country, Codes.COUNTRY_FIX));
    }

    static @Nullable AddressBody of(PostalAddress address) {
        return address.equals(PostalAddress.NONE)
                ? null
                : new AddressBody(
                        address.street(),
                        address.houseNumber(),
                        address.line2(),
                        address.postalCode(),
                        address.city(),
                        address.country());
    }
}
