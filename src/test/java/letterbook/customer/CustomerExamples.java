package letterbook.customer;

import letterbook.base.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Details of customers by intent, for tests. */
public final class CustomerExamples {

    public static final PostalAddress KERKSTRAAT =
            new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL");

    private CustomerExamples() {}

    public static CustomerDetails aCompany(String name) {
        return aCompany(
                name,
                "info@" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + ".nl",
                "+31612345678");
    }

    public static CustomerDetails aCompany(String name, @Nullable String email, @Nullable String mobile) {
        return new CustomerDetails(
                name,
                CustomerKind.COMPANY,
                "nl",
                email,
                mobile,
                KERKSTRAAT,
                PaymentMethod.TRANSFER,
                new EInvoicing(EInvoiceNetwork.PEPPOL, "0106", "12345678", null, null),
                Preferences.NONE);
    }

    /** A card that no database holds. */
    public static Customer card(String number, CustomerDetails details) {
        return Customer.create(1, number, details, java.time.Instant.parse("2026-11-23T13:03:00Z"));
    }
}
