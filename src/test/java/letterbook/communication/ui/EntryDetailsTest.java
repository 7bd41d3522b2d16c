package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.time.Instant;
import letterbook.SignedInAs;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.communication.CommunicationStatus;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SignedInAs({
    Permission.READ_COMMUNICATION_ENTRY,
    Permission.RESEND_COMMUNICATION_ENTRY,
    Permission.READ_MESSAGE_CONTENT,
    Permission.EDIT_CUSTOMERS
})
class EntryDetailsTest extends CommunicationPageTest {

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = book().aCustomer();
    }

    @Test
    void aClickOnARowOpensItsDetails() {
        book().anEmail(customer).titled("Invoice 202500117").written();
        openTab(customer);

        list().clickRow(0);
        roundTrip();

        assertThat(details().getHeaderTitle()).isEqualTo("Invoice 202500117");
        assertThat(detailsText()).contains("Successful", "Email to Van Dijk Installaties B.V.");
    }

    @Test
    void aFailureIsExplainedWithWhatToDoAndALinkToTheField() {
        book().anEmail(customer).failed("MISSING_EMAIL").written();
        openTab(customer);

        list().clickRow(0);
        roundTrip();

        assertThat(detailsText())
                .contains("What happened", "The customer has no e-mail address.")
                .contains("What to do", "Enter an e-mail address on the customer’s page, then resend.");
        assertThat(detailsLink("Edit e-mail address").getHref())
                .startsWith("customers/" + customer.number() + "?edit=email&back=communication");
    }

    @Test
    void theAddressThatThePostSuggestsStandsWithWhatToDo() {
        var id = book().anEmail(customer)
                .through(CommunicationType.POST)
                .failed("POST_UNDELIVERABLE_MOVED")
                .written();
        book().reported(id, "Pingen", """
                {"data": {"attributes": {"corrected_address":
                  {"name": "Van Dijk", "street": "Domplein", "number": "9", "zip": "3512 JC", "city": "Utrecht"}}}}""");
        openTab(customer);

        list().clickRow(0);
        roundTrip();

        assertThat(detailsText()).contains("Pingen suggests this address: Van Dijk, Domplein 9, 3512 JC Utrecht.");
    }

    @Test
    void whatTheRecipientAsksForIsSomethingToDoThoughItArrived() {
        book().anEmail(customer)
                .through(CommunicationType.E_INVOICE)
                .failed("CHORUS_SUSPENDED")
                .in(CommunicationStatus.SUCCESSFUL)
                .written();
        openTab(customer);

        list().clickRow(0);
        roundTrip();

        assertThat(detailsText())
                .contains("Successful", "The customer has the invoice but suspended it: they wait for a document.")
                .contains("What to do", "complete the invoice with it in Chorus Pro")
                .doesNotContain("it will be tried again");
    }

    @Test
    void theHistoryTellsWhoAndWhatToTheSecond() {
        var at = Instant.parse("2026-03-02T13:03:10Z");
        book().anEmail(customer).at(at).failed("MISSING_EMAIL").written();
        openTab(customer);

        list().clickRow(0);
        roundTrip();

        var lines = $(ListItem.class, details()).all();
        assertThat(lines.get(0).getElement().getTextRecursively())
                .contains("2 Mar 2026, 14:03:10", "Generating", "workflow “billing”");
        assertThat(lines.get(1).getElement().getTextRecursively())
                .contains("2 Mar 2026, 14:03:12", "Failed", "The customer has no e-mail address");
    }

    @Test
    void aTimeThatAProviderToldReadsAsTheOthersDo() {
        var id = book().anEmail(customer).written();
        book().tells(id, "Delivered to POP000999, at 2026-03-02T13:05:06.587Z, not 2026-02-31T13:05:06Z");
        openTab(customer);

        list().clickRow(0);
        roundTrip();

        assertThat(detailsText()).contains("Delivered to POP000999, at 2 Mar 2026, 14:05:06, not 2026-02-31T13:05:06Z");
    }

    @Test
    void theFactsLinkToWhatItIsAbout() {
        book().anEmail(customer).written();
        openTab(customer);

        list().clickRow(0);
        roundTrip();

        assertThat($(Anchor.class, details()).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.startsWith("invoices/2026"))
                .contains("customers/" + customer.number());
        assertThat(detailsText()).contains("because: preference of this customer for invoices", "Nederlands", "SMTP");
    }

    @Test
    void theAddressOpensTheEntryAboveItsList() {
        book().anEmail(customer).titled("older").written();
        var id = book().anEmail(customer).titled("newer").written();

        openTab(customer, "entry=" + TextId.of(id));

        assertThat(details().getHeaderTitle()).isEqualTo("newer");
        assertThat(titles()).containsExactly("newer", "older");
    }

    @Test
    void theReaderWalksThroughTheList() {
        book().anEmail(customer).titled("older").written();
        book().anEmail(customer).titled("newer").written();
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        assertThat(walk("Newer").isEnabled()).isFalse();
        test(walk("Older")).click();

        assertThat(details().getHeaderTitle()).isEqualTo("older");
        assertThat(walk("Older").isEnabled()).isFalse();
        assertThat(walk("Newer").isEnabled()).isTrue();
    }

    @Test
    void anEntryHasAPageOfItsOwn() {
        var id = book().anEmail(customer).titled("Invoice 202500117").written();

        navigate(RowWords.href(id), DetailsView.class);

        assertThat($(EntryPanel.class).single().getElement().getTextRecursively())
                .contains("Email to Van Dijk Installaties B.V.");
    }

    @Test
    void anAddressWithoutAnEntryIsNotFound() {
        UI.getCurrent().navigate(RowWords.href(42));

        assertThat($(EntryPanel.class).exists()).isFalse();
    }

    @Test
    void anEntryThatMayNotBeResentSaysWhy() {
        book().anEmail(customer).in(CommunicationStatus.REJECTED).written();
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        assertThat(resend().isEnabled()).isFalse();
        assertThat(detailsText()).contains("It was rejected by the provider or the recipient.");
    }

    @Test
    void anEntryOlderThan60DaysSaysUntilWhenItCouldBeResent() {
        book().anEmail(customer).at(Instant.now().minus(Duration.ofDays(61))).written();
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        assertThat(resend().isEnabled()).isFalse();
        assertThat(detailsText()).contains("Too old: it could be resent until");
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionToResendTheButtonNamesIt() {
        book().anEmail(customer).written();
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        assertThat(resend().isEnabled()).isFalse();
        assertThat(detailsText()).contains("You lack the permission Resend Communication Entry.");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,     INVALID_EMAIL,      Edit e-mail address,       E-mail",
        "SMS,       MISSING_MOBILE,     Edit mobile number,        Mobile",
        "POST,      INVALID_ADDRESS,    Edit address,              Street",
        "MANUAL,    MANUAL_IMPOSSIBLE,  Edit address,              Street",
        "E_INVOICE, MISSING_PEPPOL_ID,  Edit e-invoicing settings, Network"
    })
    void theLinkOpensTheFieldAndLeadsBackToTheEntryWhenItIsClosed(
            CommunicationType type, String code, String link, String field) {
        var id = book().anEmail(customer).through(type).failed(code).written();
        openTab(customer, "entry=" + TextId.of(id));

        follow(detailsLink(link));

        assertThat($(Dialog.class).withClassName("details-dialog").exists()).isFalse();
        var edit = $(Dialog.class).withClassName("edit-dialog").single();
        assertThat(labels(edit)).contains(field);

        test($(Button.class, edit).withCaption("Cancel").single()).click();
        roundTrip();

        assertThat($(Dialog.class).withClassName("edit-dialog").exists()).isFalse();
        assertThat(details().isOpened()).isTrue();
        assertThat(detailsText()).contains("What to do");
    }

    @Test
    void aFailureThatNoFieldCausedOffersNoField() {
        var id = book().anEmail(customer).failed("OUTCOME_UNKNOWN").written();
        openTab(customer, "entry=" + TextId.of(id));

        assertThat($(Anchor.class, (Component) details()).all())
                .noneMatch(link -> link.getText().startsWith("Edit"));
    }

    private void follow(Anchor link) {
        var location = new Location(link.getHref());
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private static java.util.List<String> labels(Component within) {
        return within.getElement().getComponent().stream()
                .flatMap(EntryDetailsTest::below)
                .filter(HasLabel.class::isInstance)
                .map(field -> ((HasLabel) field).getLabel())
                .toList();
    }

    private static java.util.stream.Stream<Component> below(Component component) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(component), component.getChildren().flatMap(EntryDetailsTest::below));
    }

    private Button resend() {
        return button("Resend…");
    }

    private Button walk(String direction) {
        return $(Button.class).withAriaLabelContaining(direction + " entry").single();
    }
}
