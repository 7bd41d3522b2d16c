package letterbook.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.TestCustomers;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@SignedInAs
class CustomerPageTest extends SpringBrowserlessTest {

    @Autowired
    TestCustomers testCustomers;

    Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = testCustomers.withEmail("info@vandijk.nl");
        testCustomers.invoiceOf(customer);
    }

    @Test
    void thePageTellsWhoTheCustomerIs() {
        open("");

        assertThat(find(H1.class).single().getText()).isEqualTo("Van Dijk Installaties B.V.");
        assertThat(text())
                .contains(customer.number(), "Bank transfer", "English")
                .contains("info@vandijk.nl", "+31 6 12345678", "Kerkstraat 1", "3511 LX Utrecht", "Netherlands");
    }

    @Test
    void theTabsShowHowMuchTheyHold() {
        open("");

        assertThat(tabs()).contains("Overview", "Invoices1", "Contracts0");
    }

    @Test
    void theChosenTabStandsInTheAddressAndIsMadeThen() {
        open("");
        assertThat(find(Grid.class).all()).isEmpty();

        test(find(TabSheet.class).single()).select(tabs().indexOf("Invoices1"));

        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("customers/" + customer.number() + "/invoices");
        assertThat(find(Grid.class).all()).hasSize(1);
    }

    @Test
    void withoutThePermissionToReadCommunicationItsTabDoesNotExist() {
        open("");
        assertThat(tabs()).noneMatch(tab -> tab.startsWith("Communication"));

        open("/communication");
        assertNotFound();
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withThePermissionToReadCommunicationItsTabIsThere() {
        open("");

        assertThat(tabs()).anyMatch(tab -> tab.startsWith("Communication"));
    }

    @Test
    void anUnknownTabIsNotFound() {
        open("/nonsense");

        assertNotFound();
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        UI.getCurrent().navigate("customers/NOBODY");

        assertNotFound();
    }

    @Test
    void whoMayNotEditCustomersSeesNoButtonForIt() {
        open("");

        assertThat(find(Button.class).withText("Edit").all()).isEmpty();
    }

    @Test
    void aLinkToAFieldOpensNoDialogForWhoMayNotEdit() {
        UI.getCurrent().navigate(address(), QueryParameters.of("edit", "email"));

        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Permission.EDIT_CUSTOMERS)
    void aLinkToAFieldOpensTheDialogThatHasIt() {
        UI.getCurrent().navigate(address(), QueryParameters.of("edit", "email"));

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Edit contact details");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("info@vandijk.nl");
    }

    private void open(String tab) {
        UI.getCurrent().navigate(address() + tab);
    }

    private String address() {
        return "customers/" + customer.number();
    }

    private String text() {
        return find(CustomerPage.class).single().getElement().getTextRecursively();
    }

    private List<String> tabs() {
        return find(Tab.class).all().stream()
                .map(tab -> tab.getElement().getTextRecursively())
                .toList();
    }

    private void assertNotFound() {
        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }
}
