package letterbook.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import letterbook.communication.MessageSource.SourceDocument;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * What messages of the demo are about.
 *
 * @param date of issue, or the start of a contract
 * @param due of an invoice, else null
 * @param total of an invoice, else null
 * @param title of a contract, else empty
 */
record DemoSubject(
        SubjectType type,
        long id,
        String number,
        DemoCustomer customer,
        LocalDate date,
        @Nullable LocalDate due,
        @Nullable BigDecimal total,
        String title,
        List<SourceDocument> documents) {

    static DemoSubject ofCustomer(DemoCustomer customer) {
        return new DemoSubject(
                SubjectType.CUSTOMER,
                customer.id(),
                customer.number(),
                customer,
                LocalDate.EPOCH,
                null,
                null,
                "",
                List.of());
    }

    /** Names for the templates, as a chain keeps them. */
    Map<String, Object> source() {
        var data = new LinkedHashMap<String, Object>();
        switch (type) {
            case INVOICE -> data.put(type.apiName(), invoice());
            case CONTRACT ->
                data.put(type.apiName(), Map.of("number", number, "title", title, "startDate", date.toString()));
            case CUSTOMER -> {
                // the templates take the customer as it is when the message is made
            }
        }
        data.put("data", Map.of());
        return data;
    }

    private Map<String, Object> invoice() {
        var names = new LinkedHashMap<String, Object>();
        names.put("number", number);
        names.put("issueDate", date.toString());
        if (due != null) {
            names.put("dueDate", due.toString());
        }
        if (total != null) {
            names.put("total", total.toPlainString());
            names.put("currency", "EUR");
        }
        return names;
    }
}
