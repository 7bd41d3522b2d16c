package letterbook.settings;

import java.time.LocalDate;
import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Thing;
import letterbook.organisation.Organisation;
import letterbook.organisation.Organisations;
import letterbook.organisation.SpecialDay;
import letterbook.organisation.VersionedOrganisation;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators change the organisation's settings; who changed what stands in the audit log. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.Names.EDIT_ORGANISATION_SETTINGS + "')")
public class OrganisationDesk {

    public static final int MAX_DAY_NAME = 80;

    private static final Logger log = LoggerFactory.getLogger(OrganisationDesk.class);

    private final Organisations organisations;
    private final AuditTrail audit;
    private final CurrentUser user;

    OrganisationDesk(Organisations organisations, AuditTrail audit, CurrentUser user) {
        this.organisations = organisations;
        this.audit = audit;
        this.user = user;
    }

    /** As they are at this moment. */
    public VersionedOrganisation open() {
        return organisations.latest();
    }

    /**
     * Changes all but the special days and test mode.
     *
     * @param seen what the change is based on
     * @throws SettingsException when a rule does not hold
     * @throws org.springframework.dao.OptimisticLockingFailureException when someone changed them since
     */
    public void save(VersionedOrganisation seen, Organisation changed) {
        OrganisationRules.problem(changed).ifPresent(words -> {
            throw new SettingsException(words);
        });
        organisations.change(seen.version(), changed);
        var differences = OrganisationDifferences.between(seen.organisation(), changed);
        if (!differences.isEmpty()) {
            note(DeedKind.ORGANISATION_CHANGED, differences.inWords());
        }
        log.info("{} changed the organisation's settings: {}", user.displayName(), differences.names());
    }

    public void switchTestMode(boolean on) {
        organisations.switchTestMode(on);
        note(on ? DeedKind.TEST_MODE_ON : DeedKind.TEST_MODE_OFF, "");
        log.info("{} switched test mode {}", user.displayName(), on ? "on" : "off");
    }

    /** @throws SettingsException when there is one on that day, or it has no name */
    public void addDay(SpecialDay day) {
        if (day.name().isBlank() || day.name().length() > MAX_DAY_NAME) {
            throw new SettingsException("Enter a name of at most " + MAX_DAY_NAME + " characters");
        }
        try {
            organisations.addDay(day);
        } catch (DuplicateKeyException taken) {
            throw new SettingsException("There is an entry for this day already. Remove it first");
        }
        note(
                DeedKind.ORGANISATION_CHANGED,
                "Added %s as %s day: %s.".formatted(day.day(), day.open() ? "an open" : "a closed", day.name()));
        log.info("{} added {} as {} day", user.displayName(), day.day(), day.open() ? "an open" : "a closed");
    }

    public void removeDay(LocalDate day) {
        organisations.removeDay(day);
        note(DeedKind.ORGANISATION_CHANGED, "Removed the special day %s.".formatted(day));
        log.info("{} removed the special day {}", user.displayName(), day);
    }

    private void note(DeedKind kind, String detail) {
        var name = organisations.latest().organisation().name();
        audit.note(Deed.of(kind, Thing.organisation(name), detail));
    }
}
