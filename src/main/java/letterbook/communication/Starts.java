package letterbook.communication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import letterbook.organisation.Organisations;
import letterbook.security.Permission;
import letterbook.subject.SubjectType;
import letterbook.template.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts what was once sent about an invoice or contract anew: a chain of its own, made from what is known today. For
 * messages that are too old to be resent, or were rejected before their settings were corrected ({@code rules.md}
 * "Resend").
 */
@Service
@PreAuthorize("hasRole('" + Permission.Names.START_COMMUNICATION + "')")
public class Starts {

    private final JdbcClient jdbc;
    private final CommunicationEntryRepository entries;
    private final RequestedSubject subjects;
    private final DetailsReader details;
    private final MessageSources sources;
    private final Organisations organisations;
    private final Acceptance acceptance;

    Starts(
            JdbcClient jdbc,
            CommunicationEntryRepository entries,
            RequestedSubject subjects,
            DetailsReader details,
            MessageSources sources,
            Organisations organisations,
            Acceptance acceptance) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.subjects = subjects;
        this.details = details;
        this.sources = sources;
        this.organisations = organisations;
        this.acceptance = acceptance;
    }

    /**
     * A message that can be started again.
     *
     * @param title as lists call it
     * @param latest the newest entry of that kind
     * @param now how it would go today
     */
    public record Startable(Scenario scenario, String title, long latest, Route now) {}

    /** What was sent about it before, the newest kind first. */
    @Transactional(readOnly = true)
    public List<Startable> of(SubjectType type, long subjectId, String number) {
        return jdbc
                .sql("select scenario, max(id) latest from communication where subject_id = ? and subject_type = ?"
                        + " group by scenario order by latest desc")
                .params(subjectId, type.code())
                .query((row, index) -> new Latest(row.getString("scenario"), row.getLong("latest")))
                .list()
                .stream()
                .flatMap(latest -> startable(latest, number))
                .toList();
    }

    private record Latest(String scenario, long id) {}

    private Stream<Startable> startable(Latest latest, String number) {
        return Scenario.ofCode(latest.scenario()).stream()
                .flatMap(scenario -> subjects.findAll(List.of(request(scenario, number, Map.of()))).getFirst().stream()
                        .map(found -> new Startable(
                                scenario,
                                scenario.title(number),
                                latest.id(),
                                details.visible(Routing.decide(
                                        scenario, found.customer().details(), organisations.current())))));
    }

    /**
     * Makes the new entry. Two requests at once make one: the other is denied.
     *
     * <p>Throws {@link StartDeniedException} while the latest message of that kind is on its way, or is not the latest any
     * more.
     */
    @Transactional
    public CommunicationEntry start(Startable again, String number, Actor actor) {
        entries.lock(again.latest());
        var latest = entries.findById(again.latest()).orElseThrow();
        if (latest.status().colour() == CommunicationStatus.Colour.BLUE) {
            throw new StartDeniedException("The last one is still on its way. Wait until it has arrived or failed.");
        }
        if (isOvertaken(latest)) {
            throw new StartDeniedException("Somebody has started it again meanwhile.");
        }
        var data = sources.find(latest.chainId()).map(MessageSource::data).map(kept -> kept.get("data"));
        return acceptance.accept(request(again.scenario(), number, reported(data)), actor);
    }

    private boolean isOvertaken(CommunicationEntry latest) {
        return jdbc.sql("select max(id) from communication where subject_id = ? and subject_type = ? and scenario = ?")
                        .params(
                                latest.header().subjectId(),
                                latest.header().subjectType().code(),
                                latest.scenario())
                        .query(Long.class)
                        .single()
                > latest.id();
    }

    /** What the workflow added the last time; nothing once that is no longer kept. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> reported(Optional<Object> data) {
        return data.filter(Map.class::isInstance)
                .map(kept -> (Map<String, Object>) kept)
                .orElse(Map.of());
    }

    private static CommunicationRequest request(Scenario scenario, String number, Map<String, Object> data) {
        return new CommunicationRequest(scenario, number, data, Urgency.INTERACTIVE);
    }
}
