package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.SignedInAs;
import letterbook.base.CommunicationType;
import letterbook.base.UtcTime;
import letterbook.communication.CommunicationStatus;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
class StuckListTest extends CommunicationPageTest {

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = book().aCustomer();
    }

    @Test
    void theAddressChoosesTheStuckOnes() {
        aStuckLetter();
        book().anEmail(customer).written();

        openTab(customer, "show=stuck");

        assertThat(titles()).containsExactly("A letter");
        assertThat(button("Stuck 1").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(button("All 2").getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void theQuickFilterShowsOnlyWhileSomethingIsStuck() {
        book().anEmail(customer).written();
        openTab(customer);

        assertThat($(com.vaadin.flow.component.button.Button.class)
                        .withCaptionContaining("Stuck")
                        .exists())
                .isFalse();
    }

    @Test
    void theQuickFilterChoosesThemAndAllShowsEverythingAgain() {
        aStuckLetter();
        book().anEmail(customer).titled("An e-mail").written();
        openTab(customer);

        click("Stuck 1");
        assertThat(titles()).containsExactly("A letter");

        click("All 2");
        assertThat(titles()).containsExactly("An e-mail", "A letter");
    }

    @Test
    void theDetailsSayThatNoNewsCameAndNotToResendYet() {
        aStuckLetter();
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        var details = $(EntryPanel.class).single().getElement().getTextRecursively();
        assertThat(details).contains("Stuck", "No news from SMTP since", "Do not resend it yet");
    }

    @Test
    void theDetailsOfACapturedMessageSayThatItWasNotSent() {
        var id = book().anEmail(customer).written();
        jdbc.sql("update communication set provider = 'Test mode', sent_at = null where id = ?")
                .param(id)
                .update();
        openTab(customer);
        list().clickRow(0);
        roundTrip();

        var details = $(EntryPanel.class).single().getElement().getTextRecursively();
        assertThat(details).contains("Not sent: test mode").doesNotContain("took it");
    }

    private void aStuckLetter() {
        var id = book().anEmail(customer)
                .titled("A letter")
                .through(CommunicationType.POST)
                .in(CommunicationStatus.SENDING)
                .written();
        jdbc.sql("update communication set awaits_receipt = true, stuck_at = ? where id = ?")
                .params(UtcTime.toColumn(java.time.Instant.now()), id)
                .update();
    }
}
