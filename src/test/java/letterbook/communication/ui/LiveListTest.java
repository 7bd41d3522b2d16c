package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import letterbook.SignedInAs;
import letterbook.communication.CommunicationStatus;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
class LiveListTest extends CommunicationPageTest {

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = book().aCustomer();
    }

    @Test
    void newEntriesWaitBehindAButton() {
        book().anEmail(customer).titled("first").written();
        openTab(customer);
        assertThat(titles()).containsExactly("first");

        book().anEmail(customer).titled("second").written();
        book().anEmail(customer).titled("third").written();

        eventually(() -> assertThat(news().getText()).isEqualTo("2 new entries – show"));
        assertThat(titles()).containsExactly("first");

        test(news()).click();
        roundTrip();
        assertThat(titles()).containsExactly("third", "second", "first");
    }

    @Test
    void countsFollowByThemselves() {
        openTab(customer);

        book().anEmail(customer).failed("MISSING_EMAIL").written();

        eventually(() -> assertThat(button("Failed 1").isVisible()).isTrue());
    }

    @Test
    void aNewEntryThatTheFiltersHideIsNotAnnounced() {
        book().anEmail(customer).failed("MISSING_EMAIL").written();
        openTab(customer, "show=failed");
        assertThat(titles()).hasSize(1);

        book().anEmail(customer).written();

        eventually(() -> assertThat(button("All 2").isVisible()).isTrue());
        assertThat($(Button.class).withClassName("news").exists()).isFalse();
    }

    @Test
    void theDetailsFollowTheirEntry() {
        var id = book().anEmail(customer).in(CommunicationStatus.SENDING).written();
        openTab(customer);
        list().clickRow(0);
        roundTrip();
        assertThat(detailsText()).contains("Sending");

        book().moves(id, CommunicationStatus.SENDING, CommunicationStatus.SUCCESSFUL);

        eventually(() -> assertThat(detailsText()).contains("The message was sent"));
    }

    @Test
    void whoLeavesThePageIsToldNoMore() {
        openTab(customer);
        var list = $(CommunicationList.class).single();

        UI.getCurrent().navigate("customers");
        roundTrip();

        assertThat(list.isAttached()).isFalse();
    }

    private void eventually(ThrowingRunnable assertion) {
        // in this thread: the page belongs to it
        await().pollInSameThread().ignoreExceptions().untilAsserted(() -> {
            catchUp();
            assertion.run();
        });
    }

    private Button news() {
        return $(Button.class).withClassName("news").single();
    }
}
