package letterbook.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;

/** The number of a thing in the address of its page. */
public final class PathNumber {

    /** Name of the parameter in routes. */
    public static final String PARAMETER = "number";

    private PathNumber() {}

    /** Finds the thing by the number as it came, then as it reads without percent signs: which one comes depends on the way here. */
    public static <T> Optional<T> find(BeforeEnterEvent event, Function<String, Optional<T>> byNumber) {
        var number = event.getRouteParameters().get(PARAMETER).orElse("");
        return byNumber.apply(number).or(() -> decoded(number).flatMap(byNumber));
    }

    private static Optional<String> decoded(String number) {
        if (!number.contains("%")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UriUtils.decode(number, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
