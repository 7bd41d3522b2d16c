package letterbook.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import letterbook.audit.AuditFilter;
import letterbook.base.audit.DeedKind;
import org.jspecify.annotations.Nullable;

/** The filters of the audit log in its address. Values that mean nothing are left out. */
final class AuditAddress {

    private static final String WHAT = "what";
    private static final String WHO = "who";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TEXT = "q";

    private AuditAddress() {}

    static AuditFilter read(QueryParameters query) {
        var kinds = query.getParameters(WHAT).stream()
                .flatMap(name -> Arrays.stream(DeedKind.values())
                        .filter(kind -> name(kind).equals(name)))
                .collect(Collectors.toSet());
        return new AuditFilter(
                kinds,
                query.getSingleParameter(WHO).orElse(""),
                query.getSingleParameter(FROM).flatMap(AuditAddress::day).orElse(null),
                query.getSingleParameter(TO).flatMap(AuditAddress::day).orElse(null),
                query.getSingleParameter(TEXT).orElse(""));
    }

    static QueryParameters query(AuditFilter filter) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!filter.kinds().isEmpty()) {
            parameters.put(
                    WHAT,
                    filter.kinds().stream().sorted().map(AuditAddress::name).toList());
        }
        put(parameters, WHO, filter.who());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        put(parameters, TEXT, filter.text());
        return new QueryParameters(parameters);
    }

    /** {@code sign-in-failed} */
    private static String name(DeedKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, List.of(value.toString()));
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
