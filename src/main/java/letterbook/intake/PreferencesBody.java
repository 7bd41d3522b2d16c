package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Preferences;
import org.jspecify.annotations.Nullable;

/** How a customer wants to be written to, in the interface. */
@Schema(
        name = "Preferences",
        description = "Each is one of email, sms, post, manual, e_invoice, skip; left out: the organisation's default")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferencesBody(
        @Schema(example = "email") @Nullable String invoice,
        @Schema(example = "email") @Nullable String reminder,
        @Schema(example = "post") @Nullable String contract,

        @Schema(example = "email", description = "For everything that has no preference of its own") @Nullable
        String customer,

        @Schema(description = "Whether invoices that are paid by direct debit are not sent") @Nullable
        Boolean skipOnDirectDebit) {

    Preferences toPreferences(Findings findings) {
        return new Preferences(
                preference(findings, "invoice", invoice),
                preference(findings, "reminder", reminder),
                preference(findings, "contract", contract),
                preference(findings, "customer", customer),
                skipOnDirectDebit);
    }

    private static @Nullable ChannelPreference preference(Findings findings, String field, @Nullable String value) {
        return findings.optional(
                "preferences." + field, value, ChannelPreference::ofApiName, Findings.fixFor(ChannelPreference.class));
    }

    static @Nullable PreferencesBody of(Preferences preferences) {
        return preferences.equals(Preferences.NONE)
                ? null
                : new PreferencesBody(
                        name(preferences.invoice()),
                        name(preferences.reminder()),
                        name(preferences.contract()),
                        name(preferences.customer()),
                        preferences.skipOnDirectDebit());
    }

    private static @Nullable String name(@Nullable ChannelPreference preference) {
        return preference == null ? null : preference.apiName();
    }
}
