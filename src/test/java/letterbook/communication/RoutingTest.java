package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.customer.ChannelPreference;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import letterbook.template.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final PostalAddress KERKSTRAAT =
            new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL");

    private PaymentMethod paymentMethod = PaymentMethod.TRANSFER;
    private @Nullable String language = "nl";
    private boolean organisationSkips;

    @Test
    void thePreferenceForTheKindOfMessageComesFirst() {
        var route = decide(Scenario.INVOICE_ISSUED, prefers(ChannelPreference.POST, null, ChannelPreference.SMS));

        assertThat(route.type()).isEqualTo(CommunicationType.POST);
        assertThat(route.receiver()).isEqualTo("Kerkstraat 1, 3511 LX Utrecht, NL");
        assertThat(route.reason()).isEqualTo("Post, because: preference of this customer for invoices");
    }

    @Test
    void thenTheCustomersPreference() {
        var route = decide(Scenario.INVOICE_REMINDER, prefers(ChannelPreference.POST, null, ChannelPreference.SMS));

        assertThat(route.type()).isEqualTo(CommunicationType.SMS);
        assertThat(route.receiver()).isEqualTo("+31612345678");
        assertThat(route.reason()).isEqualTo("SMS, because: preference of this customer");
    }

    @Test
    void thenTheOrganisationsDefault() {
        var route = decide(Scenario.CONTRACT_DOCUMENT, Preferences.NONE);

        assertThat(route.type()).isEqualTo(CommunicationType.EMAIL);
        assertThat(route.receiver()).isEqualTo("jan@example.com");
        assertThat(route.reason()).isEqualTo("Email, because: the organisation's default");
    }

    @Test
    void anElectronicInvoiceGoesToTheIdentifierOfTheNetwork() {
        assertThat(decide(Scenario.INVOICE_ISSUED, prefers(ChannelPreference.E_INVOICE, null, null))
                        .receiver())
                .isEqualTo("0106:12345678");
    }

    @Test
    void aSkippedMessageNamesTheLevelThatDecidedAndKeepsItsChannel() {
        var route = decide(Scenario.INVOICE_REMINDER, prefers(null, ChannelPreference.SKIP, ChannelPreference.SMS));

        assertThat(route.type()).isEqualTo(CommunicationType.SMS);
        assertThat(route.skip()).isEqualTo("Skipped by preference: preference of this customer for reminders is Skip");
    }

    @Test
    void invoicesPaidByDirectDebitAreSkippedWhenTheCustomerSaysSo() {
        paymentMethod = PaymentMethod.DIRECT_DEBIT;

        assertThat(decide(Scenario.INVOICE_ISSUED, skipsOnDirectDebit(true)).skip())
                .contains("direct debit", "a preference of this customer");
        assertThat(decide(Scenario.INVOICE_REMINDER, skipsOnDirectDebit(true)).skip())
                .isNull();
    }

    @Test
    void theCustomersWordOnDirectDebitOverrulesTheOrganisations() {
        paymentMethod = PaymentMethod.DIRECT_DEBIT;
        organisationSkips = true;

        assertThat(decide(Scenario.INVOICE_ISSUED, Preferences.NONE).skip()).contains("the organisation");
        assertThat(decide(Scenario.INVOICE_ISSUED, skipsOnDirectDebit(false)).skip())
                .isNull();
    }

    @Test
    void whoPaysByTransferIsNotSkipped() {
        assertThat(decide(Scenario.INVOICE_ISSUED, skipsOnDirectDebit(true)).skip())
                .isNull();
    }

    @Test
    void theLanguageIsTheCustomersWhereTheOrganisationWritesInIt() {
        assertThat(decide(Scenario.INVOICE_ISSUED, Preferences.NONE).language()).isEqualTo("nl");
        language = "nl-BE";
        assertThat(decide(Scenario.INVOICE_ISSUED, Preferences.NONE).language()).isEqualTo("nl");
        language = "pl";
        assertThat(decide(Scenario.INVOICE_ISSUED, Preferences.NONE).language()).isEqualTo("en");
        language = null;
        assertThat(decide(Scenario.INVOICE_ISSUED, Preferences.NONE).language()).isEqualTo("en");
    }

    private Route decide(Scenario scenario, Preferences preferences) {
        var customer = new CustomerDetails(
                "Jan",
                CustomerKind.PERSON,
                language,
                "jan@example.com",
                "+31612345678",
                KERKSTRAAT,
                paymentMethod,
                new EInvoicing(EInvoiceNetwork.PEPPOL, "0106", "12345678", null, null),
                preferences);
        var organisation = new Organisation(
                "Waterkant",
                PostalAddress.NONE,
                "info@example.com",
                null,
                null,
                null,
                ZoneId.of("Europe/Amsterdam"),
                List.of("en", "nl"),
                "en",
                CommunicationType.EMAIL,
                organisationSkips,
                LegalIdentity.UNKNOWN,
                null,
                java.util.List.of(),
                false);
        return Routing.decide(scenario, customer, organisation);
    }

    private static Preferences prefers(
            @Nullable ChannelPreference invoice,
            @Nullable ChannelPreference reminder,
            @Nullable ChannelPreference customer) {
        return new Preferences(invoice, reminder, null, customer, null);
    }

    private static Preferences skipsOnDirectDebit(boolean skips) {
        return new Preferences(null, null, null, null, skips);
    }
}
