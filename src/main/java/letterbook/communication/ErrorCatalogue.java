package letterbook.communication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final List<Chapter> chapters;
    private final Map<String, CatalogueEntry> entries;

    public ErrorCatalogue() {
        chapters = read();
        entries = chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .collect(Collectors.toUnmodifiableMap(CatalogueEntry::code, Function.identity()));
    }

    /**
     * What belongs together, in the order in which it is stored.
     *
     * @param name for example {@code email}
     */
    public record Chapter(String name, List<CatalogueEntry> entries) {}

    /** Empty for a code that nobody has explained yet. */
    public Optional<CatalogueEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** By name. */
    public List<Chapter> chapters() {
        return chapters;
    }

    List<CatalogueEntry> all() {
        return List.copyOf(entries.values());
    }

    private static List<Chapter> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(RESOURCES))
                    .map(file -> new Chapter(name(file), List.copyOf(read(file))))
                    .sorted(Comparator.comparing(Chapter::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename()).replace(".json", "");
    }

    private static List<CatalogueEntry> read(Resource file) {
        try (var json = file.getInputStream()) {
            return JsonMapper.shared().readValue(json, ENTRIES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
