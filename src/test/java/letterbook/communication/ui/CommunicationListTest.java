package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import letterbook.SignedInAs;
import letterbook.base.CommunicationType;
import letterbook.communication.CommunicationStatus;
import letterbook.customer.Customer;
import letterbook.security.Permission;
import letterbook.subject.SubjectType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
class CommunicationListTest extends CommunicationPageTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = book().aCustomer();
    }

    @Test
    void theNewestEntryStandsFirst() {
        book().anEmail(customer).titled("Invoice 1").written();
        book().anEmail(customer).titled("Invoice 2").written();

        openTab(customer);

        assertThat(titles()).containsExactly("Invoice 2", "Invoice 1");
    }

    @Test
    void theColumnsAreThoseThatAgentsLookFor() {
        openTab(customer);

        assertThat(list().getComponent().getColumns().stream()
                        .filter(column -> column.isVisible())
                        .map(column -> column.getHeaderText()))
                .containsExactly("Subject", "Type", "Category", "Receiver", "Sent", "Status", "Error");
    }

    @Test
    void sentSaysWhenOrForWhenItIsScheduledOrNothing() {
        var sent = Instant.parse("2026-03-02T13:03:10Z");
        var planned = Instant.parse("2027-03-03T08:00:00Z");
        book().anEmail(customer).titled("sent").at(sent).written();
        book().anEmail(customer)
                .titled("failed")
                .at(sent.plusSeconds(60))
                .failed("MISSING_EMAIL")
                .written();
        book().anEmail(customer).titled("waits").scheduledFor(planned).written();

        openTab(customer);

        assertThat(sentTexts()).containsExactly("Scheduled 3 Mar, 09:00", "–", "2 Mar 2026, 14:03");
    }

    @Test
    void anErrorIsExplainedInWords() {
        book().anEmail(customer).failed("MISSING_EMAIL").written();

        openTab(customer);

        assertThat(list().getLitRendererPropertyValue(0, position("Error"), "error", String.class))
                .isEqualTo("The customer has no e-mail address");
    }

    @Test
    void theQuickFilterCountsAndShowsBothRedStatuses() {
        book().anEmail(customer).titled("fine").written();
        book().anEmail(customer).titled("failed").failed("MISSING_EMAIL").written();
        book().anEmail(customer)
                .titled("rejected")
                .in(CommunicationStatus.REJECTED)
                .written();

        openTab(customer);
        assertThat(button("All 3").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        click("Failed 2");

        assertThat(titles()).containsExactly("rejected", "failed");
        assertThat(button("Failed 2").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void theCountsFollowTheOtherFilters() {
        book().anEmail(customer).failed("MISSING_EMAIL").written();
        book().anEmail(customer)
                .through(CommunicationType.SMS)
                .failed("MISSING_MOBILE")
                .written();
        book().anEmail(customer).through(CommunicationType.SMS).written();

        openTab(customer);
        types().setValue(CommunicationType.SMS);
        roundTrip();

        assertThat(button("All 2").isVisible()).isTrue();
        assertThat(button("Failed 1").isVisible()).isTrue();
    }

    @Test
    void typeCategoryDatesAndTextFilterTogether() {
        var noon = LocalDate.of(2026, 3, 2).atTime(12, 0).atZone(ZONE).toInstant();
        book().anEmail(customer).titled("Invoice A").at(noon).written();
        book().anEmail(customer)
                .titled("Invoice B")
                .at(noon.plus(Duration.ofDays(1)))
                .written();
        book().anEmail(customer)
                .titled("Invoice C")
                .at(noon)
                .through(CommunicationType.POST)
                .written();
        book().anEmail(customer)
                .titled("Contract A")
                .at(noon)
                .about(SubjectType.CONTRACT)
                .written();

        openTab(customer);
        types().setValue(CommunicationType.EMAIL);
        test($(DatePicker.class).withAriaLabel("From").single()).setValue(LocalDate.of(2026, 3, 2));
        test($(DatePicker.class).withAriaLabel("To").single()).setValue(LocalDate.of(2026, 3, 2));
        test($(TextField.class)
                        .withAriaLabel("Search subject, number or receiver")
                        .single())
                .setValue("invoice");
        roundTrip();

        assertThat(titles()).containsExactly("Invoice A");
    }

    @Test
    void bothDaysAreIncludedInTheZoneOfTheOrganisation() {
        var day = LocalDate.of(2026, 3, 2);
        book().anEmail(customer)
                .titled("first minute")
                .at(day.atStartOfDay(ZONE).toInstant())
                .written();
        book().anEmail(customer)
                .titled("last minute")
                .at(day.atTime(23, 59).atZone(ZONE).toInstant())
                .written();
        book().anEmail(customer)
                .titled("next day")
                .at(day.plusDays(1).atStartOfDay(ZONE).toInstant())
                .written();

        openTab(customer, "from=2026-03-02&to=2026-03-02");

        assertThat(titles()).containsExactly("last minute", "first minute");
    }

    @Test
    void theAddressBringsItsFilters() {
        book().anEmail(customer).titled("fine").written();
        book().anEmail(customer).titled("failed").failed("MISSING_EMAIL").written();
        book().anEmail(customer)
                .titled("failed post")
                .through(CommunicationType.POST)
                .failed("INVALID_ADDRESS")
                .written();

        openTab(customer, "show=failed&type=post");

        assertThat(titles()).containsExactly("failed post");
        assertThat(types().getValue()).containsExactly(CommunicationType.POST);
    }

    @Test
    void goingBackInTheBrowserBringsTheFiltersOfThatTime() {
        book().anEmail(customer).titled("fine").written();
        book().anEmail(customer).titled("failed").failed("MISSING_EMAIL").written();

        openTab(customer, "show=failed");
        openTab(customer);

        assertThat(titles()).containsExactly("failed", "fine");
        assertThat(button("All 2").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void daysInTheWrongOrderAreExplained() {
        openTab(customer, "from=2026-03-02&to=2026-03-01");

        var to = $(DatePicker.class).withAriaLabel("To").single();
        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).contains("before the first day");
    }

    @Test
    void aCustomerWithoutMessagesSaysSo() {
        openTab(customer);

        assertThat(emptiness()).contains("No communication yet for this customer.");
    }

    @Test
    void whenNothingMatchesTheFiltersCanBeReset() {
        book().anEmail(customer).titled("fine").written();
        openTab(customer, "show=failed&q=nothing");
        assertThat(titles()).isEmpty();
        assertThat(emptiness()).contains("Nothing matches these filters.");

        test(resetFilters()).click();
        roundTrip();

        assertThat(titles()).containsExactly("fine");
        assertThat($(TextField.class)
                        .withAriaLabel("Search subject, number or receiver")
                        .single()
                        .getValue())
                .isEmpty();
    }

    @Test
    void longListsAreReadInPages() {
        for (int i = 0; i < 120; i++) {
            book().anEmail(customer).titled("Invoice " + i).written();
        }

        openTab(customer);

        assertThat(list().size()).isEqualTo(120);
        assertThat(list().getRow(119).title()).isEqualTo("Invoice 0");
        assertThat(list().getRow(60).title()).isEqualTo("Invoice 59");
    }

    private List<String> sentTexts() {
        var list = list();
        return IntStream.range(0, list.size())
                .mapToObj(row -> list.getCellText(row, position("Sent")))
                .toList();
    }

    private int position(String header) {
        return IntStream.range(0, 7)
                .filter(column -> header.equals(list().getHeaderCell(column)))
                .findFirst()
                .orElseThrow();
    }

    private Button resetFilters() {
        return $(Button.class, (com.vaadin.flow.component.Component)
                        list().getComponent().getEmptyStateComponent())
                .withCaption("Reset filters")
                .single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<CommunicationType> types() {
        return $(MultiSelectComboBox.class).withAriaLabel("Type").single();
    }
}
