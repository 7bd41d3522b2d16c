package letterbook.settings;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** Lets administrators change the organisation's settings; who changed what stands in the application's log. */
@Service
@PreAuthorize("hasRole('" + Permission.Names.EDIT_ORGANISATION_SETTINGS + "')")
public class OrganisationDesk {

    public static final int MAX_DAY_NAME = 80;

    private static final Logger log = LoggerFactory.getLogger(OrganisationDesk.class);

    private final Organisations organisations;
    private final CurrentUser user;

    OrganisationDesk(Organisations organisations, CurrentUser user) {
        this.organisations = organisations;
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
        log.info(
                "{} changed the organisation's settings: {}",
                user.displayName(),
                differences(seen.organisation(), changed));
    }

    public void switchTestMode(boolean on) {
        organisations.switchTestMode(on);
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
        log.info("{} added {} as {} day", user.displayName(), day.day(), day.open() ? "an open" : "a closed");
    }

    public void removeDay(LocalDate day) {
        organisations.removeDay(day);
        log.info("{} removed the special day {}", user.displayName(), day);
    }

    private static String differences(Organisation before, Organisation after) {
        return Arrays.stream(Organisation.class.getRecordComponents())
                .filter(component -> !Objects.equals(value(component, before), value(component, after)))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static Object value(RecordComponent component, Organisation organisation) {
        try {
            return Objects.requireNonNullElse(component.getAccessor().invoke(organisation), "");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
