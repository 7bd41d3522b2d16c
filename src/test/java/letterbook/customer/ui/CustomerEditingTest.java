package letterbook.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.TestCustomers;
import letterbook.customer.ChannelPreference;
import letterbook.customer.Customer;
import letterbook.customer.CustomerDetails;
import letterbook.customer.Customers;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@SignedInAs(Permission.EDIT_CUSTOMERS)
class CustomerEditingTest extends SpringBrowserlessTest {

    @Autowired
    TestCustomers testCustomers;

    @Autowired
    Customers customers;

    Customer customer;

    @BeforeEach
    void theCustomerPage() {
        customer = testCustomers.withEmail("old@vandijk.nl");
        UI.getCurrent().navigate("customers/" + customer.number());
    }

    @Test
    void aCorrectedAddressIsStoredAndShown() {
        edit("Edit contact details");
        email("new@vandijk.nl");
        text("Mobile", "06 8765 4321");
        save();

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(stored().email()).isEqualTo("new@vandijk.nl");
        assertThat(stored().mobile()).isEqualTo("+31687654321");
        assertThat(page()).contains("new@vandijk.nl", "+31 6 87654321");
        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("Contact details saved");
    }

    @Test
    void whatIsNotAnAddressIsRefusedWithAnExample() {
        edit("Edit contact details");
        email("new@vandijk");
        save();

        assertThat(find(EmailField.class).single().getErrorMessage())
                .isEqualTo("Enter an e-mail address such as name@example.com");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(stored().email()).isEqualTo("old@vandijk.nl");
    }

    @Test
    void aNumberThatTakesNoTextMessagesIsRefused() {
        edit("Edit contact details");
        text("Mobile", "+31 30 1234567");
        save();
        assertThat(field("Mobile").getErrorMessage()).contains("not a mobile number");

        text("Mobile", "12");
        save();
        assertThat(field("Mobile").getErrorMessage()).contains("such as +31 6 12345678");
    }

    @Test
    void anAddressIsCompleteOrEmpty() {
        edit("Edit contact details");
        text("City", "");
        text("Postal code", "12");
        save();

        assertThat(field("City").getErrorMessage()).startsWith("Enter the city");
        assertThat(field("Postal code").getErrorMessage()).isEqualTo("Enter a postal code such as 3511 LX");

        for (var label : new String[] {"Street", "House number", "Postal code"}) {
            text(label, "");
        }
        find(ComboBox.class).withCaption("Country").single().clear();
        save();

        assertThat(stored().address().oneLine()).isEmpty();
    }

    @Test
    void anEmptiedAddressIsNoAddress() {
        edit("Edit contact details");
        email("");
        save();

        assertThat(stored().email()).isNull();
    }

    @Test
    void whatSomeoneElseChangedMeanwhileIsTakenInAndNothingIsLost() {
        edit("Edit contact details");
        text("City", "Amersfoort");
        email("mine@vandijk.nl");
        testCustomers.changeEmail(customer, "theirs@vandijk.nl");
        save();

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Someone else changed this customer", "yours are kept for: E-mail");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("mine@vandijk.nl");
        assertThat(field("City").getValue()).isEqualTo("Amersfoort");
        assertThat(stored().email()).isEqualTo("theirs@vandijk.nl");

        save();

        assertThat(stored().email()).isEqualTo("mine@vandijk.nl");
        assertThat(stored().address().city()).isEqualTo("Amersfoort");
    }

    @Test
    void preferencesAreChosenByChannel() {
        edit("Edit communication preferences");
        select("Invoices", "Post");
        select("General", "None, skip them");
        save();

        assertThat(stored().preferences().invoice()).isEqualTo(ChannelPreference.POST);
        assertThat(stored().preferences().customer()).isEqualTo(ChannelPreference.SKIP);
        assertThat(stored().preferences().skipOnDirectDebit()).isNull();
        assertThat(page()).contains("None, skip them (as in general)");
    }

    @Test
    void electronicInvoicingNeedsWhatItsNetworkNeeds() {
        edit("Edit electronic invoicing");
        select("Network", "Peppol");
        save();
        assertThat(field("Scheme").getErrorMessage()).contains("four digits");

        text("Scheme", "0106");
        text("Identifier", "87654321");
        save();

        assertThat(stored().eInvoicing())
                .isEqualTo(new EInvoicing(EInvoiceNetwork.PEPPOL, "0106", "87654321", null, null));
    }

    @Test
    void electronicInvoicingCanBeTakenAway() {
        edit("Edit electronic invoicing");
        select("Network", "Chorus Pro");
        text("Identifier", "12345678900011");
        save();
        assertThat(page()).contains("Chorus Pro", "12345678900011");

        edit("Edit electronic invoicing");
        find(Select.class).withCaption("Network").single().clear();
        save();

        assertThat(stored().eInvoicing()).isNull();
    }

    private void edit(String label) {
        test(find(Button.class).withAttribute("aria-label", label).single()).click();
    }

    private void save() {
        test(find(Button.class).withText("Save").single()).click();
    }

    private void email(String value) {
        test(find(EmailField.class).withCaption("E-mail").single()).setValue(value);
    }

    private void text(String label, String value) {
        test(field(label)).setValue(value);
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private void select(String label, String item) {
        test(find(Select.class).withCaption(label).single()).selectItem(item);
    }

    private String page() {
        return find(CustomerPage.class).single().getElement().getTextRecursively();
    }

    private CustomerDetails stored() {
        return customers.find(customer.id()).orElseThrow().details();
    }
}
