package letterbook.communication.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.communication.CommunicationFilter;
import letterbook.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list says: its filters, and the entry that is open above it. Values that mean nothing are left
 * out, so that an address typed by hand never breaks a page.
 */
record ListAddress(CommunicationFilter filter, @Nullable Long entry) {

    private static final String TYPE = "type";
    private static final String CATEGORY = "category";
    private static final String SHOW = "show";
    private static final String FAILED = "failed";
    private static final String STUCK = "stuck";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TEXT = "q";
    static final String ENTRY = "entry";

    /** @param customerId whose entries the list shows, null for everybody's */
    static ListAddress read(QueryParameters query, @Nullable Long customerId) {
        var show = query.getSingleParameter(SHOW).orElse("");
        var filter = new CommunicationFilter(
                customerId,
                read(query.getParameters(TYPE), CommunicationType::ofApiName),
                read(query.getParameters(CATEGORY), SubjectType::ofApiName),
                show.equals(FAILED) ? CommunicationFilter.RED : Set.of(),
                query.getSingleParameter(FROM).flatMap(ListAddress::day).orElse(null),
                query.getSingleParameter(TO).flatMap(ListAddress::day).orElse(null),
                query.getSingleParameter(TEXT).orElse(""),
                show.equals(STUCK));
        var entry = query.getSingleParameter(ENTRY).flatMap(TextId::parse).orElse(null);
        return new ListAddress(filter, entry);
    }

    QueryParameters query() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (filter.statuses().equals(CommunicationFilter.RED)) {
            parameters.put(SHOW, List.of(FAILED));
        }
        if (filter.stuck()) {
            parameters.put(SHOW, List.of(STUCK));
        }
        put(parameters, TYPE, names(filter.types(), CommunicationType::apiName));
        put(parameters, CATEGORY, names(filter.categories(), SubjectType::apiName));
        put(
                parameters,
                FROM,
                filter.from() == null ? List.of() : List.of(filter.from().toString()));
        put(
                parameters,
                TO,
                filter.to() == null ? List.of() : List.of(filter.to().toString()));
        put(parameters, TEXT, filter.text().isEmpty() ? List.of() : List.of(filter.text()));
        put(parameters, ENTRY, entry == null ? List.of() : List.of(TextId.of(entry)));
        return new QueryParameters(parameters);
    }

    ListAddress withFilter(CommunicationFilter chosen) {
        return new ListAddress(chosen, entry);
    }

    ListAddress withEntry(@Nullable Long opened) {
        return new ListAddress(filter, opened);
    }

    private static <T> Set<T> read(Collection<String> names, Function<String, Optional<T>> value) {
        return names.stream().map(value).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of the enum, so that the same filters always give the same address. */
    private static <T extends Enum<T>> List<String> names(Set<T> values, Function<T, String> name) {
        return new TreeSet<>(values).stream().map(name).toList();
    }

    private static void put(Map<String, List<String>> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, new ArrayList<>(values));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
