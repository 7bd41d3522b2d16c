package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import letterbook.ManualMessages;
import letterbook.SignedInAs;
import letterbook.communication.CommunicationQueries;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.ManualDesk;
import letterbook.communication.ManualTask;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedInAs({
    Permission.READ_COMMUNICATION_ENTRY,
    Permission.READ_MESSAGE_CONTENT,
    Permission.HANDLE_MANUAL_COMMUNICATION
})
class ManualViewTest extends CommunicationPageTest {

    @Autowired
    private ManualMessages messages;

    @Autowired
    private ManualDesk desk;

    @Autowired
    private CommunicationQueries queries;

    private Customer customer;
    private long entry;

    @BeforeEach
    void aMessageWaits() {
        customer = messages.aCustomer();
        entry = messages.waiting(customer);
    }

    @Test
    void whatWaitsIsListedAndFoundByCustomer() {
        openManual();

        assertThat(waiting().size()).isEqualTo(1);
        assertThat(waiting().getRow(0).id()).isEqualTo(entry);
        assertThat(waiting().getRow(0).receiver()).isEqualTo("Kerkstraat 1, 3511 LX Utrecht, NL");
    }

    @Test
    void aSearchThatFindsNothingCanBeReset() {
        UI.getCurrent().navigate("manual", QueryParameters.simple(java.util.Map.of("q", "nobody-has-this-name")));
        roundTrip();

        assertThat(waiting().size()).isZero();
        assertThat(waiting()
                        .getComponent()
                        .getEmptyStateComponent()
                        .getElement()
                        .getTextRecursively())
                .contains("Nothing that waits matches this search.");
        click("Reset search");
        assertThat(waiting().size()).isPositive();
        assertThat($(TextField.class)
                        .withPlaceholder("Subject, customer, receiver")
                        .single()
                        .getValue())
                .isEmpty();
    }

    @Test
    void aRowOpensTheMessageWithBothActions() {
        openManual();

        waiting().clickRow(0);
        roundTrip();

        assertThat(panel())
                .contains("The message waits until somebody sends it by hand.")
                .contains("put on the list of those to send by hand")
                .doesNotContain("handed to Manual", "Copy");
        assertThat($(Button.class).withCaption("Mark as sent…").single().isVisible())
                .isTrue();
        assertThat($(Button.class).withCaption("Message to send").exists()).isTrue();
        test($(Button.class).withCaption("Mark as sent…").single()).click();
        roundTrip();
        $(ComboBox.class).withLabel("How was it sent?").single().setValue("By post");
        $(TextArea.class).single().setValue("In the blue envelope");
        click("Mark as sent");

        assertThat(queries.details(entry).orElseThrow().row().status()).isEqualTo(CommunicationStatus.SUCCESSFUL);
        assertThat(panel()).contains("The message was sent by hand.", "Note: In the blue envelope", "by Anna de Boer");
        assertThat($(Notification.class).all()).isNotEmpty();
        assertThat(waiting().size()).isZero();
    }

    @Test
    void howItWasSentMustBeTold() {
        openManual();
        waiting().clickRow(0);
        roundTrip();
        click("Mark as sent…");

        click("Mark as sent");

        var how = $(ComboBox.class).withLabel("How was it sent?").single();
        assertThat(how.isInvalid()).isTrue();
        assertThat(how.getErrorMessage()).isEqualTo("Say how it was sent.");
        assertThat(desk.waiting(customer.number(), null, 5)).hasSize(1);
    }

    @Test
    void whatIsNotPossibleNeedsAReason() {
        openManual();
        waiting().clickRow(0);
        roundTrip();
        click("Not possible…");
        click("Mark as failed");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();

        $(TextArea.class).single().setValue("The letter box is closed");
        click("Mark as failed");

        assertThat(panel()).contains("The message could not be sent by hand.", "The letter box is closed", "Failed");
    }

    @Test
    void whoComesSecondIsToldWhoWasQuicker() {
        openManual();
        waiting().clickRow(0);
        roundTrip();
        click("Mark as sent…");
        $(ComboBox.class).withLabel("How was it sent?").single().setValue("By post");
        desk.markImpossible(entry, "Settled by a colleague");

        click("Mark as sent");

        assertThat($(Notification.class).all().stream()
                        .map(notice -> notice.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("Anna de Boer was quicker") && text.contains("Failed"));
        assertThat(panel()).contains("Settled by a colleague");
    }

    @Test
    void anAddressOpensTheMessageAboveTheList() {
        UI.getCurrent()
                .navigate(
                        "manual", QueryParameters.simple(java.util.Map.of("entry", letterbook.base.TextId.of(entry))));
        roundTrip();

        assertThat($(Dialog.class).withClassName("details-dialog").exists()).isTrue();
    }

    @Test
    void theNavigationTellsHowManyWait() {
        openManual();

        var item = $(SideNavItem.class).all().stream()
                .filter(page -> page.getLabel().equals("Manual"))
                .findFirst()
                .orElseThrow();
        assertThat(item.getSuffixComponent().getElement().getTextRecursively()).startsWith(Long.toString(desk.count()));

        desk.markSent(entry, "By post", "", Instant.now());
        UI.getCurrent().navigate("customers");
        assertThat(item.getSuffixComponent().getElement().getTextRecursively()).startsWith(Long.toString(desk.count()));
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionThereIsNoPageAndNoButton() {
        UI.getCurrent().navigate("manual");
        assertThat($(ManualGrid.class).exists()).isFalse();
        assertThat(pages()).doesNotContain("Manual");

        UI.getCurrent().navigate(RowWords.href(entry));
        assertThat($(Button.class).withCaption("Mark as sent…").exists()).isFalse();
    }

    @Test
    @SignedInAs({Permission.HANDLE_MANUAL_COMMUNICATION, Permission.READ_MESSAGE_CONTENT})
    void whoMayNotReadEntriesDoesNotFindThePage() {
        UI.getCurrent().navigate("manual");

        assertThat($(ManualGrid.class).exists()).isFalse();
        assertThat(pages()).doesNotContain("Manual");
    }

    @Test
    @SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.HANDLE_MANUAL_COMMUNICATION})
    void withoutThePermissionToReadContentTheMessageStaysClosed() {
        openManual();
        waiting().clickRow(0);
        roundTrip();

        assertThat($(Button.class).withCaption("Message to send").exists()).isFalse();
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getText().equals("Download"));
    }

    private void openManual() {
        UI.getCurrent().navigate("manual", QueryParameters.simple(java.util.Map.of("q", customer.number())));
        roundTrip();
    }

    private java.util.List<String> pages() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private String panel() {
        return $(EntryPanel.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<ManualTask>, ManualTask> waiting() {
        Grid<ManualTask> grid = $(Grid.class).withClassName("manual-grid").single();
        return test(grid);
    }
}
