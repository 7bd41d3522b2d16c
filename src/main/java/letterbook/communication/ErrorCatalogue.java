package letterbook.communication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Explains failures in plain words; its entries are data, a file for each channel in {@code letterbook/errors}. */
@Component
public class ErrorCatalogue {

    private static final String RESOURCES = "classpath*:letterbook/errors/*.json";
    private static final TypeReference<List<CatalogueEntry>> ENTRIES = new TypeReference<>() {};

    private final Map<String, CatalogueEntry> entries;

    public ErrorCatalogue() {
        entries = read().collect(Collectors.toUnmodifiableMap(CatalogueEntry::code, Function.identity()));
    }

    /** Empty for a code that nobody has explained yet. */
    public Optional<CatalogueEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    List<CatalogueEntry> all() {
        return List.copyOf(entries.values());
    }

    private static Stream<CatalogueEntry> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(RESOURCES))
                    .flatMap(file -> read(file).stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<CatalogueEntry> read(Resource file) {
        try (var json = file.getInputStream()) {
            return JsonMapper.shared().readValue(json, ENTRIES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
