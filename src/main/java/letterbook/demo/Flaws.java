package letterbook.demo;

import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import letterbook.base.PostalAddress;
import letterbook.customer.ChannelPreference;
import letterbook.customer.CustomerDetails;
import letterbook.customer.EInvoicing;
import letterbook.customer.Preferences;
import org.jspecify.annotations.Nullable;

/** Puts flaws into the cards of customers, with the preferences that bring them to light. */
final class Flaws {

    /** By the customer's index. The mailboxes fail in the sandbox too. */
    private static final Map<Integer, Flaw> BY_INDEX = Map.ofEntries(
            Map.entry(3, Flaw.NO_EMAIL),
            Map.entry(11, Flaw.UNKNOWN_MAILBOX),
            Map.entry(24, Flaw.NO_MOBILE),
            Map.entry(37, Flaw.FULL_MAILBOX),
            Map.entry(48, Flaw.INCOMPLETE_ADDRESS),
            Map.entry(60, Flaw.NO_PEPPOL_ID),
            Map.entry(75, Flaw.GREYLISTING),
            Map.entry(86, Flaw.SPAM_FILTER),
            Map.entry(99, Flaw.NO_EMAIL),
            Map.entry(112, Flaw.BAD_EMAIL),
            Map.entry(125, Flaw.LANDLINE),
            Map.entry(140, Flaw.UNKNOWN_MAILBOX),
            Map.entry(155, Flaw.STOPPED_SMS),
            Map.entry(168, Flaw.GREYLISTING),
            Map.entry(230, Flaw.NO_PEPPOL_ID),
            Map.entry(262, Flaw.GREYLISTING),
            Map.entry(281, Flaw.SPAM_FILTER));

    private Flaws() {}

    static Flaw of(int index) {
        return BY_INDEX.getOrDefault(index, Flaw.NONE);
    }

    static CustomerDetails put(Flaw flaw, CustomerDetails good, String country, RandomGenerator random) {
        return switch (flaw) {
            case NONE -> good;
            case NO_EMAIL -> email(good, null);
            case BAD_EMAIL -> email(good, Objects.requireNonNull(good.email()).replaceFirst("\\.[a-z]+$", ""));
            case UNKNOWN_MAILBOX -> email(good, tagged(good, "unknown"));
            case FULL_MAILBOX -> email(good, tagged(good, "full"));
            case SPAM_FILTER -> email(good, tagged(good, "spam"));
            case GREYLISTING -> email(good, tagged(good, "greylist"));
            case NO_MOBILE -> texted(good, null);
            case LANDLINE -> texted(good, "+31201234567");
            case STOPPED_SMS -> texted(good, Country.mobile(country, random));
            case INCOMPLETE_ADDRESS ->
                changed(
                        good,
                        good.email(),
                        good.mobile(),
                        withoutPostalCode(good.address()),
                        null,
                        new Preferences(ChannelPreference.POST, null, null, null, null));
            case NO_PEPPOL_ID ->
                changed(
                        good,
                        good.email(),
                        good.mobile(),
                        good.address(),
                        null,
                        new Preferences(ChannelPreference.E_INVOICE, null, null, null, null));
        };
    }

    private static String tagged(CustomerDetails good, String tag) {
        return Objects.requireNonNull(good.email()).replaceFirst("@", "+" + tag + "@");
    }

    private static CustomerDetails email(CustomerDetails good, @Nullable String email) {
        return changed(good, email, good.mobile(), good.address(), good.eInvoicing(), Preferences.NONE);
    }

    private static CustomerDetails texted(CustomerDetails good, @Nullable String mobile) {
        var preferences = new Preferences(null, ChannelPreference.SMS, null, null, null);
        return changed(good, good.email(), mobile, good.address(), good.eInvoicing(), preferences);
    }

    private static PostalAddress withoutPostalCode(PostalAddress address) {
        return new PostalAddress(
                address.street(), address.houseNumber(), null, null, address.city(), address.country());
    }

    private static CustomerDetails changed(
            CustomerDetails good,
            @Nullable String email,
            @Nullable String mobile,
            PostalAddress address,
            @Nullable EInvoicing electronic,
            Preferences preferences) {
        return new CustomerDetails(
                good.name(),
                good.kind(),
                good.language(),
                email,
                mobile,
                address,
                good.paymentMethod(),
                electronic,
                preferences);
    }
}
