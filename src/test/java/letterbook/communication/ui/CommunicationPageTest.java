package letterbook.communication.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.stream.IntStream;
import letterbook.IntegrationTest;
import letterbook.base.IdGenerator;
import letterbook.base.ui.EmptyState;
import letterbook.communication.CommunicationRow;
import letterbook.customer.Customer;
import letterbook.customer.CustomerNavigation;
import letterbook.customer.Customers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the communication pages look at and do. */
@IntegrationTest
abstract class CommunicationPageTest extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Customers customers;

    @Autowired
    private IdGenerator ids;

    Book book() {
        return new Book(jdbc, customers, ids);
    }

    void openTab(Customer customer) {
        openTab(customer, "");
    }

    void openTab(Customer customer, String query) {
        UI.getCurrent()
                .navigate(
                        CustomerNavigation.tab(customer.number(), "communication"), QueryParameters.fromString(query));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    GridTester<Grid<CommunicationRow>, CommunicationRow> list() {
        Grid<CommunicationRow> grid =
                $(Grid.class).withClassName("communication-grid").single();
        return test(grid);
    }

    List<String> titles() {
        var list = list();
        return IntStream.range(0, list.size())
                .mapToObj(row -> list.getRow(row).title())
                .toList();
    }

    Button button(String text) {
        return $(Button.class).withCaption(text).single();
    }

    void click(String text) {
        test(button(text)).click();
        roundTrip();
    }

    /** The dialog with the details of an entry. */
    Dialog details() {
        return $(Dialog.class).withClassName("details-dialog").single();
    }

    String detailsText() {
        return $(EntryPanel.class).single().getElement().getTextRecursively();
    }

    Anchor detailsLink(String text) {
        return $(Anchor.class, (Component) details()).withText(text).single();
    }

    String emptiness() {
        return ((EmptyState) list().getComponent().getEmptyStateComponent())
                .getElement()
                .getTextRecursively();
    }

    /** Lets the page take what the background told it. */
    void catchUp() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }
}
