package letterbook.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PageHeader;
import letterbook.base.ui.PageSection;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.Organisation;
import letterbook.organisation.Organisations;
import letterbook.organisation.SpecialDay;
import letterbook.organisation.VersionedOrganisation;
import letterbook.security.Permission;
import letterbook.settings.OrganisationDesk;
import letterbook.settings.SettingsException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Who sends, and what holds for all messages. */
@Route("settings/organisation")
@PageTitle("Organisation – Letterbook")
@Menu(order = 100, icon = "icons/organisation.svg", title = "Organisation")
@RolesAllowed(Permission.Names.EDIT_ORGANISATION_SETTINGS)
class OrganisationView extends Composite<Div> implements AfterNavigationObserver {

    private final OrganisationDesk desk;
    private final Clock clock;

    private final Binder<OrganisationInput> binder = new Binder<>(OrganisationInput.class);
    private final IdentityFields identity = new IdentityFields(binder);
    private final InvoicingFields invoicing = new InvoicingFields(binder);
    private final SendingFields sending = new SendingFields(binder);
    private final ReaderFormat format;
    private final SpecialDays days;
    private final HolidayPreview holidays = new HolidayPreview();
    private final TestModeSwitch testMode = new TestModeSwitch(this::switchTestMode);
    private final Problem problem = new Problem();
    private final Button reload = new Button("Show the latest settings");
    private final Button save = new Button("Save");
    private @Nullable VersionedOrganisation seen;

    OrganisationView(OrganisationDesk desk, Organisations organisations, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        format = ReaderFormat.forReader(organisations.current().zone());
        days = new SpecialDays(format, this::remove);

        save.addThemeVariants(ButtonVariant.PRIMARY);
        reload.setVisible(false);
        var addDay = new Button("Add a day…", click -> new SpecialDayDialog(this::add).open());

        save.addClickListener(click -> save());
        reload.addClickListener(click -> load());
        identity.onCountry(country -> {
            sending.offerRegionsOf(country);
            showHolidays(country == null ? "" : country);
        });
        sending.onRegion(this::showHolidays);

        var closed = new Div(days, holidays);
        closed.addClassName("own-days");
        getContent().addClassNames("page", "settings-page");
        getContent()
                .add(
                        new PageHeader("Organisation").action(save),
                        problem,
                        reload,
                        new PageSection("Test mode", testMode),
                        new PageSection("Who we are", identity),
                        new PageSection("On invoices", invoicing),
                        new PageSection("How we write", sending),
                        new PageSection("Closed and open days", closed).action(addDay));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        var latest = desk.open();
        seen = latest;
        problem.clear();
        reload.setVisible(false);
        var input = OrganisationInput.of(latest.organisation());
        sending.offer(input);
        binder.readRecord(input);
        showRest(latest.organisation());
    }

    private void showRest(Organisation organisation) {
        testMode.show(organisation.testMode());
        days.show(organisation.specialDays());
        showHolidays(
                organisation.region() != null
                        ? organisation.region()
                        : String.valueOf(organisation.address().country()));
    }

    private void showHolidays(String region) {
        var known = seen;
        if (known != null) {
            holidays.show(
                    region,
                    LocalDate.ofInstant(clock.instant(), known.organisation().zone()),
                    known.organisation().specialDays(),
                    format);
        }
    }

    private void save() {
        var before = seen;
        problem.clear();
        if (before == null) {
            return;
        }
        try {
            desk.save(before, binder.writeRecord().in(before.organisation()));
            load();
            Notices.success("Saved. It holds on all nodes within five seconds");
        } catch (ValidationException shownAtTheFields) {
            problem.say("Not saved. Correct the fields that are marked.");
        } catch (SettingsException reason) {
            problem.say("Not saved. " + reason.getMessage());
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            problem.say("Not saved: someone else has changed the settings meanwhile. Note what you changed,"
                    + " show the latest settings, and change them there.");
            reload.setVisible(true);
        }
    }

    private void add(SpecialDay day) {
        desk.addDay(day);
        refreshDays();
        Notices.success("Added " + day.name());
    }

    private void remove(SpecialDay day) {
        desk.removeDay(day.day());
        refreshDays();
        Notices.success("Removed " + day.name());
    }

    private void switchTestMode(boolean on) {
        desk.switchTestMode(on);
        testMode.show(on);
        Notices.success(on ? "Test mode is on: nothing is sent" : "Test mode is off: messages are sent");
    }

    /** What is typed into the fields stays. */
    private void refreshDays() {
        var before = seen;
        var latest = desk.open().organisation();
        if (before != null) {
            seen = new VersionedOrganisation(
                    before.version(),
                    OrganisationInput.of(before.organisation()).in(latest));
        }
        showRest(latest);
    }
}
