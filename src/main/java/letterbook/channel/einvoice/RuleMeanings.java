package letterbook.channel.einvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What a broken rule means to the people here; data, so that it is easy to mend. */
final class RuleMeanings {

    private static final String RESOURCE = "letterbook/peppol-rules.properties";
    private static final String ANY = "*";

    private final Map<String, Meaning> meanings;

    RuleMeanings() {
        meanings = read().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getKey().toString(),
                        row -> Meaning.of(row.getValue().toString())));
    }

    /**
     * @param code key of the error catalogue
     * @param field to mend, in words
     */
    record Meaning(String code, String field) {

        private static Meaning of(String row) {
            var parts = row.split(";", 2);
            return new Meaning(parts[0].strip(), parts[1].strip());
        }
    }

    Meaning of(String rule) {
        return meanings.entrySet().stream()
                .filter(row -> row.getKey().equals(rule)
                        || row.getKey().endsWith(ANY)
                                && rule.startsWith(
                                        row.getKey().substring(0, row.getKey().length() - 1)))
                .max(Comparator.comparingInt(row -> row.getKey().equals(rule)
                        ? Integer.MAX_VALUE
                        : row.getKey().length()))
                .orElseThrow()
                .getValue();
    }

    Map<String, Meaning> all() {
        return meanings;
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(RESOURCE), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
