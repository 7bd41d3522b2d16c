package letterbook.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.base.ui.EmptyState;
import letterbook.customer.CustomerExamples;
import letterbook.customer.CustomerRow;
import letterbook.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@WithMockUser
class CustomersViewTest extends SpringBrowserlessTest {

    @Autowired
    Customers customers;

    @BeforeEach
    void customersToFind() {
        customers.put(
                "LIST-1", CustomerExamples.aCompany("Quagga Installaties B.V.", "post@quagga.nl", "+31687654321"));
        customers.put("LIST-2", CustomerExamples.aCompany("De Vrolijke Quagga", "hallo@vrolijk.nl", null));
    }

    @Test
    void aCustomerIsFoundByAnyWordOfItsNameInOrderOfNames() {
        navigate("customers", CustomersView.class);

        search("quagga");

        assertThat(grid().size()).isEqualTo(2);
        assertThat(grid().getRow(0).name()).isEqualTo("De Vrolijke Quagga");
        assertThat(grid().getRow(1).number()).isEqualTo("LIST-1");
        assertThat(grid().getCellText(1, 2)).isEqualTo("Utrecht");
    }

    @Test
    void aCustomerIsFoundByNumberAddressAndMobile() {
        navigate("customers", CustomersView.class);

        for (var text : new String[] {"list-1", "POST@quagga", "06 8765 4321", "quag inst"}) {
            search(text);
            assertThat(grid().size()).as(text).isEqualTo(1);
            assertThat(grid().getRow(0).number()).as(text).isEqualTo("LIST-1");
        }
    }

    @Test
    void theListGoesOnPageByPage() {
        IntStream.range(0, 130)
                .forEach(i -> customers.put(
                        "MANY-" + i, CustomerExamples.aCompany("Zebrafink %03d".formatted(i), null, null)));
        navigate("customers", CustomersView.class);

        search("zebrafink");

        assertThat(grid().size()).isEqualTo(130);
        assertThat(grid().getRow(129).name()).isEqualTo("Zebrafink 129");
    }

    @Test
    void theSearchInTheAddressIsMade() {
        UI.getCurrent().navigate("customers", QueryParameters.of("q", "vrolijke"));

        assertThat(find(TextField.class).single().getValue()).isEqualTo("vrolijke");
        assertThat(grid().size()).isEqualTo(1);
    }

    @Test
    void aSearchWithoutResultSaysSoAndCanBeReset() {
        navigate("customers", CustomersView.class);

        search("nobody is called so");

        assertThat(grid().size()).isZero();
        assertThat(emptyText()).contains("No customer matches “nobody is called so”");

        test(find(Button.class).withText("Reset search").single()).click();

        assertThat(grid().size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aClickOnARowOpensTheCustomer() {
        navigate("customers", CustomersView.class);
        search("list-1");

        grid().clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(CustomerPage.class);
    }

    private String emptyText() {
        return find(EmptyState.class).single().getElement().getTextRecursively();
    }

    private void search(String text) {
        test(find(TextField.class).withCaption("Search customers").single()).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private com.vaadin.flow.component.grid.GridTester<Grid<CustomerRow>, CustomerRow> grid() {
        return test(find(Grid.class).single());
    }
}
