package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import letterbook.SignedInAs;
import letterbook.base.TextId;
import letterbook.base.ui.QuickSearch;
import letterbook.customer.Customer;
import letterbook.customer.CustomerNavigation;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedInAs(Permission.EDIT_CUSTOMERS)
class CommunicationPermissionTest extends CommunicationPageTest {

    @Autowired
    private List<QuickSearch> searches;

    private Customer customer;
    private long entry;

    @BeforeEach
    void anEntry() {
        customer = book().aCustomer();
        entry = book().anEmail(customer).written();
    }

    @Test
    void withoutThePermissionTheTabDoesNotExist() {
        UI.getCurrent().navigate(CustomerNavigation.page(customer.number()));

        assertThat($(Tab.class).all()).noneMatch(tab -> tab.getLabel().startsWith("Communication"));
    }

    @Test
    void withoutThePermissionItsAddressesDoNotExist() {
        UI.getCurrent().navigate("communications");
        assertThat($(CommunicationList.class).exists()).isFalse();
        UI.getCurrent().navigate(RowWords.href(entry));
        assertThat($(EntryPanel.class).exists()).isFalse();
        openTab(customer);
        assertThat($(CommunicationList.class).exists()).isFalse();
    }

    @Test
    void withoutThePermissionTheMenuDoesNotLeadThere() {
        assertThat(MenuConfiguration.getMenuEntries())
                .noneMatch(page -> page.title().equals("Communications"));
    }

    @Test
    void withoutThePermissionTheSearchFindsNothing() {
        assertThat(searches).flatMap(search -> search.find(TextId.of(entry))).isEmpty();
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withThePermissionAllOfThemExist() {
        openTab(customer);
        assertThat(titles()).hasSize(1);
        navigate(CommunicationsView.class);
        assertThat($(CommunicationList.class).single().isVisible()).isTrue();
        assertThat(searches)
                .flatMap(search -> search.find(TextId.of(entry)))
                .extracting(QuickSearch.Hit::path)
                .containsExactly(RowWords.href(entry));
    }
}
