package letterbook.customer.ui;

import letterbook.customer.ChannelPreference;
import letterbook.customer.Preferences;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Says what a customer's preferences come down to, and which level decides. */
record PreferenceTexts(Preferences preferences, Organisation organisation) {

    static String choice(ChannelPreference preference) {
        return preference == ChannelPreference.SKIP ? "None, skip them" : preference.label();
    }

    String general() {
        return preferences.customer() == null
                ? organisation.defaultChannel().label() + " (organisation's default)"
                : choice(preferences.customer());
    }

    String ofKind(@Nullable ChannelPreference own) {
        if (own != null) {
            return choice(own);
        }
        return preferences.customer() == null ? general() : choice(preferences.customer()) + " (as in general)";
    }

    String skipOnDirectDebit() {
        var own = preferences.skipOnDirectDebit();
        if (own != null) {
            return own ? "Yes" : "No";
        }
        return (organisation.skipOnDirectDebit() ? "Yes" : "No") + " (organisation's default)";
    }
}
