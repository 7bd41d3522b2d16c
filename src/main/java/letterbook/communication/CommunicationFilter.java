package letterbook.communication;

import java.time.LocalDate;
import java.util.Set;
import letterbook.base.CommunicationType;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows. An empty set or text lets everything pass.
 *
 * @param from first day, in the organisation's zone
 * @param to last day, inclusive, in the organisation's zone
 * @param text to be found in title, subject number or receiver
 * @param stuck only entries whose expected news is overdue
 */
public record CommunicationFilter(
        @Nullable Long customerId,
        Set<CommunicationType> types,
        Set<SubjectType> categories,
        Set<CommunicationStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        boolean stuck) {

    /** Both red statuses, what the quick filter Failed shows. */
    public static final Set<CommunicationStatus> RED = Set.of(CommunicationStatus.FAILED, CommunicationStatus.REJECTED);

    public static final CommunicationFilter ALL =
            new CommunicationFilter(null, Set.of(), Set.of(), Set.of(), null, null, "");

    /** Of entries whether stuck or not. */
    public CommunicationFilter(
            @Nullable Long customerId,
            Set<CommunicationType> types,
            Set<SubjectType> categories,
            Set<CommunicationStatus> statuses,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String text) {
        this(customerId, types, categories, statuses, from, to, text, false);
    }

    public CommunicationFilter {
        types = Set.copyOf(types);
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
        text = text.strip();
    }

    public static CommunicationFilter ofCustomer(long customerId) {
        return new CommunicationFilter(customerId, Set.of(), Set.of(), Set.of(), null, null, "");
    }

    public CommunicationFilter withTypes(Set<CommunicationType> chosen) {
        return new CommunicationFilter(customerId, chosen, categories, statuses, from, to, text, stuck);
    }

    public CommunicationFilter withCategories(Set<SubjectType> chosen) {
        return new CommunicationFilter(customerId, types, chosen, statuses, from, to, text, stuck);
    }

    public CommunicationFilter withStatuses(Set<CommunicationStatus> chosen) {
        return new CommunicationFilter(customerId, types, categories, chosen, from, to, text, stuck);
    }

    public CommunicationFilter withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CommunicationFilter(customerId, types, categories, statuses, first, last, text, stuck);
    }

    public CommunicationFilter withText(String sought) {
        return new CommunicationFilter(customerId, types, categories, statuses, from, to, sought, stuck);
    }

    public CommunicationFilter withStuck(boolean only) {
        return new CommunicationFilter(customerId, types, categories, statuses, from, to, text, only);
    }
}
