package letterbook.customer.ui;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What postal codes look like where the organisation's customers mostly live; elsewhere any will do. */
final class PostalCodes {

    private static final Map<String, Form> FORMS = Map.of(
            "NL", new Form("[1-9]\\d{3} ?[A-Za-z]{2}", "3511 LX"),
            "BE", new Form("[1-9]\\d{3}", "1000"),
            "LU", new Form("\\d{4}", "1855"),
            "DE", new Form("\\d{5}", "10115"),
            "FR", new Form("\\d{5}", "75001"));

    private PostalCodes() {}

    static boolean fits(String code, @Nullable String country) {
        var form = country == null ? null : FORMS.get(country);
        return form == null || form.pattern().matcher(code).matches();
    }

    static String hint(@Nullable String country) {
        var form = country == null ? null : FORMS.get(country);
        return form == null ? "" : "Enter a postal code such as " + form.example();
    }

    private record Form(Pattern pattern, String example) {
        Form(String pattern, String example) {
            this(Pattern.compile(pattern), example);
        }
    }
}
