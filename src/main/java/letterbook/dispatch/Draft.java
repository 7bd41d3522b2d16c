package letterbook.dispatch;

import java.util.List;
import java.util.Map;
import letterbook.customer.Customer;
import letterbook.organisation.Organisation;

/**
 * What a message is made from.
 *
 * @param scenario for example {@code invoice.issued}
 * @param language BCP 47
 * @param names for the template: {@code organisation}, {@code customer}, {@code receiver} (name and address of the entry), the
 *     subject, {@code data} and {@code documents} (file names)
 * @param receiver as it was decided when the message was reported
 * @param customer as the card says now
 * @param documents that belong to the message
 */
public record Draft(
        String scenario,
        String language,
        Map<String, Object> names,
        String receiver,
        Customer customer,
        Organisation organisation,
        List<Delivery.Attachment> documents) {}
