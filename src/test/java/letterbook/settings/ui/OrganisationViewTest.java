package letterbook.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.organisation.Organisation;
import letterbook.organisation.Organisations;
import letterbook.organisation.SpecialDay;
import letterbook.security.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@SignedInAs(Permission.EDIT_ORGANISATION_SETTINGS)
class OrganisationViewTest extends SpringBrowserlessTest {

    private static final LocalDate OUTING = LocalDate.of(2032, 3, 12);

    @Autowired
    private Organisations organisations;

    private Organisation before;

    @BeforeEach
    void remember() {
        before = organisations.latest().organisation();
    }

    @AfterEach
    void asItWas() {
        organisations.change(organisations.latest().version(), before);
        organisations.switchTestMode(false);
        organisations.removeDay(OUTING);
    }

    @Test
    void anAdministratorChangesTheOrganisation() {
        open();

        fillIn("Name", "Noordlicht Energie");
        test(find(EmailField.class).withCaption("Sender’s e-mail address").single())
                .setValue("post@noordlicht.example");
        fillIn("IBAN", "nl91 abna 0417 1643 00");
        fillIn("VAT number", "NL004495445B01");
        fillIn("Scheme of the electronic address", "0106");
        fillIn("Electronic address", "12345678");
        press("Save");

        var saved = organisations.current();
        assertThat(saved.name()).isEqualTo("Noordlicht Energie");
        assertThat(saved.senderEmail()).isEqualTo("post@noordlicht.example");
        assertThat(saved.iban()).isEqualTo("NL91ABNA0417164300");
        assertThat(saved.identity().vatNumber()).isEqualTo("NL004495445B01");
        assertThat(saved.identity().address()).isEqualTo("12345678");
        assertThat(saved.zone()).isEqualTo(before.zone());
        assertThat(saved.languages()).containsExactlyInAnyOrderElementsOf(before.languages());
    }

    @Test
    void aWrongIbanIsToldAtItsFieldAndNothingIsSaved() {
        open();
        sender();

        fillIn("IBAN", "NL91ABNA0417164301");
        press("Save");

        var iban = find(TextField.class).withCaption("IBAN").single();
        assertThat(iban.isInvalid()).isTrue();
        assertThat(iban.getErrorMessage()).startsWith("This is no valid IBAN");
        assertThat(find(Problem.class).single().getText()).isEqualTo("Not saved. Correct the fields that are marked.");
        assertThat(organisations.latest().organisation()).isEqualTo(before);
    }

    @Test
    void whoSavesAfterSomeoneElseIsToldSoAndCanShowTheLatest() {
        open();
        sender();
        organisations.rename("Changed by a colleague", before.zone());

        fillIn("Name", "Changed by me");
        press("Save");

        assertThat(find(Problem.class).single().getText()).startsWith("Not saved: someone else has changed");
        press("Show the latest settings");
        assertThat(find(TextField.class).withCaption("Name").single().getValue())
                .isEqualTo("Changed by a colleague");
        assertThat(find(Problem.class).all()).noneMatch(Component::isVisible);
    }

    @Test
    void aDayOfOnesOwnIsAddedAndRemoved() {
        open();

        press("Add a day…");
        test(find(DatePicker.class).withCaption("Day").single()).setValue(OUTING);
        test(find(TextField.class).withCaption("Name").last()).setValue("Company outing");
        press("Add day");

        assertThat(organisations.current().specialDays()).contains(new SpecialDay(OUTING, "Company outing", false));
        assertThat(days().getListDataView().getItems())
                .anyMatch(day -> day.day().equals(OUTING));

        var row = days().getListDataView()
                .getItems()
                .map(SpecialDay::day)
                .toList()
                .indexOf(OUTING);
        var remove = (Button) test(days()).getCellComponent(row, 2);
        assertThat(remove.getAriaLabel()).contains("Remove Company outing, 12 Mar 2032");
        test(remove).click();
        assertThat(organisations.current().specialDays())
                .noneMatch(day -> day.day().equals(OUTING));
    }

    @Test
    void whatIsTypedInStaysWhenADayIsAdded() {
        open();
        fillIn("Name", "Half typed");

        organisations.addDay(new SpecialDay(OUTING, "Outing", false));
        press("Add a day…");
        test(find(DatePicker.class).withCaption("Day").single()).setValue(OUTING);
        test(find(TextField.class).withCaption("Name").last()).setValue("Again");
        press("Add day");

        assertThat(find(Problem.class).all())
                .anyMatch(
                        problem -> problem.getText().equals("There is an entry for this day already. Remove it first"));
        assertThat(find(TextField.class).withCaption("Name").first().getValue()).isEqualTo("Half typed");
    }

    @Test
    void testModeIsSwitchedAfterAQuestionAndShowsOnThePage() {
        open();

        press("Switch test mode on…");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(organisations.current().testMode()).isTrue();
        assertThat(find(Paragraph.class).all()).anyMatch(text -> text.getText().startsWith("Test mode is on."));
    }

    @Test
    void thePublicHolidaysOfTheNextYearAreShown() {
        open();

        assertThat(find(HolidayPreview.class).single().getElement().getTextRecursively())
                .contains("Christmas");
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void withoutThePermissionThePageSaysWhichOneIsMissingAndTheNavigationDoesNotKnowIt() {
        navigate("settings/organisation", Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("You may not open this page");
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getElement().getTextRecursively())
                        .isEqualTo("You need the permission Edit Organisation Settings. Ask an administrator."));
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("Organisation", "Channels");
    }

    @Test
    void theNavigationShowsThePages() {
        open();

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Organisation", "Channels");
    }

    private void open() {
        navigate("settings/organisation", OrganisationView.class);
    }

    /** That of a new installation is no address that anyone could write to. */
    private void sender() {
        test(find(EmailField.class).withCaption("Sender’s e-mail address").single())
                .setValue("post@noordlicht.example");
    }

    private void fillIn(String label, String value) {
        test(find(TextField.class).withCaption(label).first()).setValue(value);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<SpecialDay> days() {
        return find(Grid.class).single();
    }
}
