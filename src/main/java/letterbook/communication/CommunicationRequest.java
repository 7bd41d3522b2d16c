package letterbook.communication;

import java.util.Map;
import letterbook.template.Scenario;

/**
 * A business event that a workflow reports.
 *
 * @param subjectNumber number of the invoice, contract or customer that the scenario is about
 * @param data what the workflow adds for the templates
 */
public record CommunicationRequest(
        Scenario scenario, String subjectNumber, Map<String, Object> data, Urgency urgency) {}
