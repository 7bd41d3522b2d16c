package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import java.time.Duration;
import java.time.Instant;
import letterbook.SignedInAs;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.RESEND_COMMUNICATION_ENTRY, Permission.READ_MESSAGE_CONTENT
})
class ResendTest extends CommunicationPageTest {

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = book().aCustomer();
    }

    @Test
    void theDialogShowsWhatIsDifferentNow() {
        book().anEmail(customer)
                .titled("Invoice 202500117")
                .to("old@vandijk.example")
                .failed("INVALID_EMAIL")
                .written();

        askToResend();

        assertThat(dialog().getHeaderTitle()).isEqualTo("Resend invoice 202500117?");
        assertThat(text())
                .contains("Last time", "old@vandijk.example")
                .contains("Now", "administratie@vandijk.example", "changed", "at once");
        assertThat(button("Resend by e-mail").isEnabled()).isTrue();
    }

    @Test
    @SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.RESEND_COMMUNICATION_ENTRY})
    void whoMayNotReadContentSeesThatTheReceiverChangedAndNoReceiver() {
        book().anEmail(customer)
                .to("also-from-a@vandijk.example")
                .failed("INVALID_EMAIL")
                .written();

        askToResend();

        assertThat(text())
                .contains("a•••@vandijk.example", "changed")
                .doesNotContain("also-from-a@")
                .doesNotContain("administratie@");
    }

    @Test
    void whatIsTheSameIsNotMarked() {
        book().anEmail(customer).failed("INVALID_EMAIL").written();

        askToResend();

        assertThat(text()).doesNotContain("changed");
    }

    @Test
    void aMessageThatWasDeliveredIsResentWithAWarning() {
        book().anEmail(customer).at(Instant.now().minus(Duration.ofMinutes(12))).written();

        askToResend();

        assertThat(text())
                .contains("This message was delivered 11 minutes ago. Resend only if the customer asks for it.");
    }

    @Test
    void resendingMakesOneNewEntryAndShowsIt() {
        book().anEmail(customer)
                .titled("Invoice 202500117")
                .failed("INVALID_EMAIL")
                .written();
        askToResend();

        click("Resend by e-mail");

        assertThat(book().entriesOf(customer)).isEqualTo(2);
        assertThat($(Dialog.class).withClassName("resend-dialog").exists()).isFalse();
        assertThat($(EntryPanel.class).single().getElement().getTextRecursively())
                .contains("resent by Anna de Boer", "#1", "#2");
        assertThat(titles()).containsExactly("Invoice 202500117", "Invoice 202500117");
    }

    @Test
    void whenSomebodyElseWasFasterTheDialogSaysSoAndMakesNothing() {
        var id = book().anEmail(customer).failed("INVALID_EMAIL").written();
        askToResend();
        book().resentBySomebodyElse(id);

        click("Resend by e-mail");

        assertThat(text()).contains("resent already");
        assertThat(button("Resend by e-mail").isEnabled()).isFalse();
        assertThat(book().entriesOf(customer)).isEqualTo(2);
    }

    private void askToResend() {
        openTab(customer);
        list().clickRow(0);
        roundTrip();
        click("Resend…");
    }

    private Dialog dialog() {
        return $(Dialog.class).withClassName("resend-dialog").single();
    }

    private String text() {
        return dialog().getElement().getTextRecursively();
    }
}
