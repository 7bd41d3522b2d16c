package letterbook.communication;

import java.util.Optional;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.customer.ChannelPreference;
import letterbook.customer.CustomerDetails;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.organisation.Organisation;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Decides channel, receiver and language: the preference for this kind of message, else the customer's, else the
 * organisation's default. No channel is swapped silently; a missing receiver is left empty and fails later.
 */
public final class Routing {

    private Routing() {}

    public static Route decide(Scenario scenario, CustomerDetails customer, Organisation organisation) {
        var choice = choice(scenario, customer.preferences());
        var type = choice.flatMap(Choice::type)
                .or(() -> fallback(customer.preferences()))
                .orElse(organisation.defaultChannel());
        var reason = choice.map(made -> made.preference().label() + ", because: " + made.level())
                .orElse(type.label() + ", because: the organisation's default");
        return new Route(
                type,
                receiver(type, customer),
                organisation.languageFor(customer.language()),
                reason,
                skip(scenario, choice, customer, organisation));
    }

    private static Optional<Choice> choice(Scenario scenario, Preferences preferences) {
        return Stream.of(
                        new Choice(
                                ofScenario(scenario, preferences), "preference of this customer for " + kind(scenario)),
                        new Choice(preferences.customer(), "preference of this customer"))
                .filter(Choice::isMade)
                .findFirst();
    }

    /** A skipped message still has the channel it would have gone through. */
    private static Optional<CommunicationType> fallback(Preferences preferences) {
        return Optional.ofNullable(preferences.customer()).flatMap(ChannelPreference::type);
    }

    private static @Nullable String skip(
            Scenario scenario, Optional<Choice> choice, CustomerDetails customer, Organisation organisation) {
        if (choice.isPresent() && choice.get().preference() == ChannelPreference.SKIP) {
            return "Skipped by preference: " + choice.get().level() + " is Skip";
        }
        var own = customer.preferences().skipOnDirectDebit();
        var skips = own == null ? organisation.skipOnDirectDebit() : own;
        if (scenario == Scenario.INVOICE_ISSUED && skips && customer.paymentMethod() == PaymentMethod.DIRECT_DEBIT) {
            return "Skipped on direct debit: the customer pays by direct debit, and "
                    + (own == null ? "the organisation" : "a preference of this customer")
                    + " says to skip invoices then";
        }
        return null;
    }

    private static @Nullable ChannelPreference ofScenario(Scenario scenario, Preferences preferences) {
        return switch (scenario) {
            case INVOICE_ISSUED -> preferences.invoice();
            case INVOICE_REMINDER -> preferences.reminder();
            case CONTRACT_DOCUMENT -> preferences.contract();
            case PORTAL_INVITATION -> null;
        };
    }

    private static String kind(Scenario scenario) {
        return switch (scenario) {
            case INVOICE_ISSUED -> "invoices";
            case INVOICE_REMINDER -> "reminders";
            case CONTRACT_DOCUMENT -> "contracts";
            case PORTAL_INVITATION -> "invitations";
        };
    }

    private static String receiver(CommunicationType type, CustomerDetails customer) {
        var receiver = switch (type) {
            case EMAIL -> customer.email();
            case SMS -> customer.mobile();
            case POST, MANUAL -> customer.address().oneLine();
            case E_INVOICE ->
                customer.eInvoicing() == null ? null : customer.eInvoicing().receiver();
        };
        return receiver == null ? "" : receiver;
    }

    private record Choice(@Nullable ChannelPreference made, String level) {

        boolean isMade() {
            return made != null;
        }

        ChannelPreference preference() {
            return java.util.Objects.requireNonNull(made);
        }

        Optional<CommunicationType> type() {
            return preference().type();
        }
    }
}
