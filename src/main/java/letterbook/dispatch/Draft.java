package letterbook.dispatch;

import java.util.Map;

/**
 * What a message is made from.
 *
 * @param scenario for example {@code invoice.issued}
 * @param language BCP 47
 * @param names for the template: {@code organisation}, {@code customer}, the subject, {@code data} and {@code documents} (file names)
 */
public record Draft(String scenario, String language, Map<String, Object> names) {}
