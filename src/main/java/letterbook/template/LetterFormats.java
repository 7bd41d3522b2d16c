package letterbook.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import letterbook.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What templates can do beside Pebble's own: {@code amount | money("EUR")}, {@code date | day}, {@code date |
 * shortDay} in figures, {@code url | link}, {@code amount is negative}. Each throws for a value that it cannot read.
 */
final class LetterFormats extends AbstractExtension {

    private static final Set<String> SAFE_SCHEMES = Set.of("https", "http");

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "money",
                new ValueFilter(
                        List.of("currency"),
                        (value, arguments, context) -> LocalFormats.of(context.getLocale())
                                .money(new BigDecimal(value), String.valueOf(arguments.get("currency")))),
                "day",
                new ValueFilter(
                        List.of(),
                        (value, arguments, context) ->
                                LocalFormats.of(context.getLocale()).day(value, zone(context))),
                "shortDay",
                new ValueFilter(
                        List.of(),
                        (value, arguments, context) ->
                                LocalFormats.of(context.getLocale()).shortDay(value, zone(context))),
                "link",
                new ValueFilter(List.of(), (value, arguments, context) -> link(value)));
    }

    @Override
    public Map<String, Test> getTests() {
        return Map.of("negative", new Negative());
    }

    private static ZoneId zone(EvaluationContext context) {
        return ((Organisation) context.getVariable("organisation")).zone();
    }

    /** Only a web page may stand behind a link: an address such as {@code javascript:…} would run in a mail reader. */
    private static String link(String address) {
        var scheme = URI.create(address).getScheme();
        if (scheme == null || !SAFE_SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException("Not the address of a web page: " + address);
        }
        return address;
    }

    private interface Formatting {
        String apply(String value, Map<String, Object> arguments, EvaluationContext context);
    }

    private record ValueFilter(List<String> arguments, Formatting formatting) implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return arguments;
        }

        @Override
        public Object apply(
                @Nullable Object input,
                Map<String, Object> given,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            return formatting.apply(
                    Objects.requireNonNull(input, "A value to format is missing")
                            .toString(),
                    given,
                    context);
        }
    }

    private static final class Negative implements Test {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public boolean apply(
                Object input,
                Map<String, Object> given,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            return new BigDecimal(input.toString()).signum() < 0;
        }
    }
}
