package letterbook.organisation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice must say of its seller.
 *
 * @param vatNumber with its country: {@code NL123456789B01}
 * @param companyNumber in the trade register; a SIRET in France
 * @param addressScheme ISO/IEC 6523 code of the electronic address, for example {@code 0106}
 * @param address electronic address in that scheme
 * @param bic of the bank that holds the account
 * @param standardVatRate in percent, for invoices that tell a total alone
 */
public record LegalIdentity(
        @Nullable String vatNumber,
        @Nullable String companyNumber,
        @Nullable String addressScheme,
        @Nullable String address,
        @Nullable String bic,
        BigDecimal standardVatRate) {

    /** Of an organisation that issues no electronic invoices. */
    public static final LegalIdentity UNKNOWN =
            new LegalIdentity(null, null, null, null, null, new BigDecimal("21.00"));
}
