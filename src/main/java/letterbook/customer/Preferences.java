package letterbook.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How a customer wants to be written to; null where nothing was chosen.
 *
 * @param customer for everything that has no preference of its own
 * @param skipOnDirectDebit whether invoices that are paid by direct debit are not sent
 */
@Embeddable
public record Preferences(
        @Column(name = "preference_invoice") @Nullable ChannelPreference invoice,
        @Column(name = "preference_reminder") @Nullable ChannelPreference reminder,
        @Column(name = "preference_contract") @Nullable ChannelPreference contract,
        @Column(name = "preference_customer") @Nullable ChannelPreference customer,
        @Column(name = "skip_on_direct_debit") @Nullable Boolean skipOnDirectDebit) {

    public static final Preferences NONE = new Preferences(null, null, null, null, null);
}
