package letterbook.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer takes electronic invoices.
 *
 * @param scheme of the identifier: an ISO/IEC 6523 code for Peppol, for example {@code 0106}
 * @param identifier for example a KVK number, or a SIRET for Chorus Pro
 */
@Embeddable
public record EInvoicing(
        @Column(name = "e_invoice_network") EInvoiceNetwork network,
        @Column(name = "e_invoice_scheme") @Nullable String scheme,
        @Column(name = "e_invoice_identifier") @Nullable String identifier,
        @Column(name = "e_invoice_service_code") @Nullable String serviceCode,

        @Column(name = "e_invoice_commitment_number") @Nullable
        String commitmentNumber) {

    /** As the receiver of an entry: {@code 0106:12345678}, {@code Chorus Pro 12345678901234}; empty without an identifier. */
    public String receiver() {
        if (identifier == null) {
            return "";
        }
        return switch (network) {
            case PEPPOL -> scheme == null ? identifier : scheme + ":" + identifier;
            case CHORUS_PRO -> network.label() + " " + identifier;
        };
    }
}
