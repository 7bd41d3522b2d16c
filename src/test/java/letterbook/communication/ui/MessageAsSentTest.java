package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import letterbook.SignedInAs;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the details of an entry show of its message. */
@SignedInAs({
    Permission.READ_COMMUNICATION_ENTRY,
    Permission.RESEND_COMMUNICATION_ENTRY,
    Permission.READ_MESSAGE_CONTENT,
    Permission.EDIT_CUSTOMERS
})
class MessageAsSentTest extends CommunicationPageTest {

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = book().aCustomer();
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionToReadContentTheReceiverIsMaskedAndTheMessageClosed() {
        book().anEmail(customer).written();
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        assertThat(detailsText()).contains("a•••@vandijk.example").doesNotContain("administratie@");
        assertThat($(Button.class, details()).withCaption("Message as sent").exists())
                .isFalse();
    }

    @Test
    void theMessageIsShownInAFrameThatRunsNoScripts() {
        var id = book().anEmail(customer).written();
        book().content(id, "Uw factuur", "<p>Hallo</p><script>alert(1)</script>");
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        test(button("Message as sent")).click();
        roundTrip();

        var frame = $(IFrame.class).single();
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(frame.getSrcdoc())
                .hasValueSatisfying(html -> assertThat(html).contains("Hallo"));
    }

    @Test
    void aTextMessageTellsInHowManyPartsItTravelled() {
        var id = book().anEmail(customer).through(CommunicationType.SMS).written();
        book().words(id, "ş".repeat(71));
        openTab(customer, "entry=" + TextId.of(id));

        test(button("Message as sent")).click();
        roundTrip();

        assertThat($(Dialog.class)
                        .withClassName("message-dialog")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("2 parts, 71 characters");
    }

    @Test
    void theMessageItselfCanBeSavedWhereItIsADocument() {
        var id = book().anEmail(customer).through(CommunicationType.POST).written();
        book().letter(id, "brief.pdf", "%PDF-1.7 letter");
        openTab(customer, "entry=" + TextId.of(id));

        assertThat(detailsLink("Letter as sent").getTarget()).contains("_blank");
        assertThat(detailsLink("Download").getElement().hasAttribute("download"))
                .isTrue();
        assertThat($(Button.class, details()).withCaption("Message as sent").exists())
                .isFalse();
    }

    @Test
    void anInvoiceInXmlIsSavedAndNeverShownInThePage() {
        var id = book().anEmail(customer).through(CommunicationType.E_INVOICE).written();
        book().document(id, "invoice.xml", "application/xml", "<Invoice/>");
        openTab(customer, "entry=" + TextId.of(id));

        assertThat(detailsLink("Invoice as sent (UBL)").getElement().hasAttribute("download"))
                .isTrue();
        assertThat(detailsLink("Invoice as sent (UBL)").getTarget()).isEmpty();
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionToReadContentNoDocumentOpens() {
        var id = book().anEmail(customer).through(CommunicationType.POST).written();
        book().letter(id, "brief.pdf", "%PDF-1.7 letter");
        openTab(customer, "entry=" + TextId.of(id));

        assertThat($(Anchor.class, (Component) details()).all())
                .noneMatch(link -> link.getText().equals("Letter as sent"));
    }
}
