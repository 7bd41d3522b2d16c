package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import letterbook.SignedInAs;
import letterbook.channel.sms.TestWindow;
import letterbook.channel.sms.Texting;
import letterbook.communication.CommunicationStatus;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.RESEND_COMMUNICATION_ENTRY, Permission.READ_MESSAGE_CONTENT
})
class ResendTextMessageTest extends CommunicationPageTest {

    @Autowired
    private Texting texting;

    @Autowired
    private TestWindow window;

    @AfterEach
    void openTheWindow() {
        window.open();
    }

    @Test
    void theDialogTellsThePartsAndThatItLeavesAtOnceInOfficeHours() {
        askToResend(aFailedTextMessage());

        assertThat(text())
                .contains("SMS parts", "Leaves")
                .containsPattern("SMS parts.*1")
                .contains("at once");
    }

    @Test
    void outOfOfficeHoursTheDialogTellsWhenItWillReallyLeave() {
        var customer = aFailedTextMessage();
        window.closeUntil(Instant.now().plus(2, ChronoUnit.DAYS));

        askToResend(customer);

        assertThat(text()).contains("when office hours begin").doesNotContain("at once");
    }

    private Customer aFailedTextMessage() {
        var customer = texting.customer("+3197099930005", "en");
        texting.await(texting.sendTo(customer), CommunicationStatus.FAILED);
        return customer;
    }

    private void askToResend(Customer customer) {
        openTab(customer);
        list().clickRow(0);
        roundTrip();
        click("Resend…");
    }

    private String text() {
        return $(Dialog.class)
                .withClassName("resend-dialog")
                .single()
                .getElement()
                .getTextRecursively();
    }
}
