package letterbook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Light or dark pages, remembered by the browser in a cookie. */
enum PageColours {
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK),
    SYSTEM("Like this computer", ColorScheme.Value.SYSTEM);

    private static final String COOKIE = "letterbook-colours";

    private final String label;
    private final ColorScheme.Value scheme;

    PageColours(String label, ColorScheme.Value scheme) {
        this.label = label;
        this.scheme = scheme;
    }

    String label() {
        return label;
    }

    /** What the CSS property {@code color-scheme} is set to. */
    String css() {
        return scheme.getValue();
    }

    static PageColours chosen() {
        return chosen(VaadinRequest.getCurrent());
    }

    static PageColours chosen(@Nullable VaadinRequest request) {
        var cookies = request == null ? null : request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(values())
                        .filter(choice -> choice.cookieValue().equals(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }

    void applyAndRemember() {
        UI.getCurrent().getPage().setColorScheme(scheme);
        var response = VaadinResponse.getCurrent();
        if (response != null) {
            var cookie = new Cookie(COOKIE, cookieValue());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            response.addCookie(cookie);
        }
    }

    private String cookieValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
