package letterbook.communication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Explains failures in plain words; its entries are data, in {@code letterbook/error-catalogue.json}. */
@Component
public class ErrorCatalogue {

    private static final String RESOURCE = "letterbook/error-catalogue.json";
    private static final TypeReference<List<CatalogueEntry>> ENTRIES = new TypeReference<>() {};

    private final Map<String, CatalogueEntry> entries;

    public ErrorCatalogue() {
        entries = read().stream().collect(Collectors.toUnmodifiableMap(CatalogueEntry::code, Function.identity()));
    }

    /** Empty for a code that nobody has explained yet. */
    public Optional<CatalogueEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    List<CatalogueEntry> all() {
        return List.copyOf(entries.values());
    }

    private static List<CatalogueEntry> read() {
        try (var json = new ClassPathResource(RESOURCE).getInputStream()) {
            return JsonMapper.shared().readValue(json, ENTRIES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
