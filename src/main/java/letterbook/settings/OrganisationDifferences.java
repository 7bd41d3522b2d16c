package letterbook.settings;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import letterbook.base.CommunicationType;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Which settings of the organisation differ, and how. */
record OrganisationDifferences(List<Difference> differences) {

    /** Changed by themselves. */
    private static final Set<String> APART = Set.of("specialDays", "testMode");

    /** @param name of the setting, as in the record that holds it */
    record Difference(String name, String before, String after) {

        /** {@code default language: nl → en} */
        String inWords() {
            return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + ": " + shown(before) + " → "
                    + shown(after);
        }

        private static String shown(String value) {
            return value.isEmpty() ? "nothing" : value;
        }
    }

    static OrganisationDifferences between(Organisation before, Organisation after) {
        var then = settings(before);
        var now = settings(after);
        return new OrganisationDifferences(now.keySet().stream()
                .filter(name -> !APART.contains(name))
                .map(name -> new Difference(name, then.getOrDefault(name, ""), now.getOrDefault(name, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList());
    }

    boolean isEmpty() {
        return differences.isEmpty();
    }

    /** {@code name, zone} */
    String names() {
        return differences.stream().map(Difference::name).collect(Collectors.joining(", "));
    }

    String inWords() {
        return differences.stream().map(Difference::inWords).collect(Collectors.joining("; "));
    }

    private static Map<String, String> settings(Record holder) {
        var settings = new LinkedHashMap<String, String>();
        for (var component : holder.getClass().getRecordComponents()) {
            var value = value(component, holder);
            if (value instanceof Record part) {
                settings.putAll(settings(part));
            } else {
                settings.put(component.getName(), text(value));
            }
        }
        return settings;
    }

    private static @Nullable Object value(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case CommunicationType type -> type.label();
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
