package letterbook.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.TestCustomers;
import letterbook.security.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@IntegrationTest
class CustomerDeskTest {

    @Autowired
    CustomerDesk desk;

    @Autowired
    CustomerQueries queries;

    @Autowired
    TestCustomers testCustomers;

    @Test
    void nobodyReadsCustomersWithoutSigningIn() {
        assertThatThrownBy(() -> desk.find("C-1")).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> queries.search("", null, 1))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void editingTakesThePermission() {
        var customer = testCustomers.withEmail("a@example.com");
        var seen = customer.details();

        assertThat(desk.find(customer.number())).isPresent();
        assertThatThrownBy(() -> desk.editContact(customer.id(), seen.contact(), seen.contact()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.editPreferences(customer.id(), seen.preferences(), Preferences.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.editEInvoicing(customer.id(), seen.eInvoicing(), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedInAs(Permission.EDIT_CUSTOMERS)
    void anEditOfOnePartLeavesWhatOthersChangedInAnother() {
        var customer = testCustomers.withEmail("a@example.com");
        var seen = customer.details();
        testCustomers.changeEmail(customer, "b@example.com");

        var outcome = desk.editPreferences(
                customer.id(), seen.preferences(), new Preferences(null, null, null, ChannelPreference.POST, null));

        assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
        var stored = desk.find(customer.number()).orElseThrow().details();
        assertThat(stored.email()).isEqualTo("b@example.com");
        assertThat(stored.preferences().customer()).isEqualTo(ChannelPreference.POST);
    }

    @Test
    @SignedInAs(Permission.EDIT_CUSTOMERS)
    void aPartThatOthersChangedIsNotOverwritten() {
        var customer = testCustomers.withEmail("a@example.com");
        var seen = customer.details().contact();
        testCustomers.changeEmail(customer, "b@example.com");

        var outcome = desk.editContact(customer.id(), seen, seen);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        EditOutcome.ChangedMeanwhile.class,
                        changed ->
                                assertThat(changed.current().details().email()).isEqualTo("b@example.com"));
    }
}
