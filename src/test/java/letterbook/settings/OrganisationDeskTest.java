package letterbook.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import letterbook.organisation.Organisations;
import letterbook.organisation.SpecialDay;
import letterbook.security.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@SignedInAs(Permission.EDIT_ORGANISATION_SETTINGS)
class OrganisationDeskTest {

    private static final LocalDate OUTING = LocalDate.of(2031, 3, 14);

    @Autowired
    private OrganisationDesk desk;

    @Autowired
    private ChannelDesk channels;

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
    void whoChangedWhatStandsInTheLog(CapturedOutput log) {
        desk.save(desk.open(), named("Noordlicht", "NL91ABNA0417164300"));
        desk.switchTestMode(true);

        assertThat(organisations.current().name()).isEqualTo("Noordlicht");
        assertThat(log).contains("Anna de Boer changed the organisation's settings: name");
        assertThat(log).contains("Anna de Boer switched test mode on");
    }

    @Test
    void whatBreaksARuleIsNotSaved() {
        var seen = desk.open();

        assertThatThrownBy(() -> desk.save(seen, named("Noordlicht", "NL91ABNA0417164301")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("IBAN");
        assertThat(desk.open().version()).isEqualTo(seen.version());
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldThatTheFirstChangedSomething() {
        var first = desk.open();
        var second = desk.open();
        desk.save(first, named("Noordlicht", null));

        assertThatThrownBy(() -> desk.save(second, named("Zuidwind", null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(desk.open().organisation().name()).isEqualTo("Noordlicht");
    }

    @Test
    void aDayOfItsOwnIsAddedOnceAndRemoved() {
        var outing = new SpecialDay(OUTING, "Company outing", false);
        desk.addDay(outing);

        assertThat(desk.open().organisation().specialDays()).contains(outing);
        assertThatThrownBy(() -> desk.addDay(new SpecialDay(OUTING, "Again", true)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("There is an entry for this day already. Remove it first");

        desk.removeDay(OUTING);
        assertThat(desk.open().organisation().specialDays()).doesNotContain(outing);
    }

    @Test
    @SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.MANAGE_USERS_AND_PERMISSIONS})
    void withoutThePermissionNothingCanBeSeenOrChanged() {
        assertThatThrownBy(() -> desk.open()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.switchTestMode(true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.addDay(new SpecialDay(OUTING, "Outing", false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.removeDay(OUTING)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.save(organisations.latest(), before)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> channels.list()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> channels.tryNow("SMTP")).isInstanceOf(AccessDeniedException.class);
    }

    private Organisation named(String name, @org.jspecify.annotations.Nullable String iban) {
        return new Organisation(
                name,
                before.address(),
                "post@noordlicht.example",
                before.replyToEmail(),
                before.phone(),
                iban,
                before.zone(),
                before.languages(),
                before.defaultLanguage(),
                before.defaultChannel(),
                before.skipOnDirectDebit(),
                LegalIdentity.UNKNOWN,
                before.region(),
                before.specialDays(),
                before.testMode());
    }
}
