package letterbook.subject;

import java.nio.charset.StandardCharsets;
import letterbook.customer.CustomerNavigation;
import org.springframework.web.util.UriUtils;

/** Addresses of the pages of subjects, relative to the application's root. */
public final class SubjectNavigation {

    private SubjectNavigation() {}

    public static String page(SubjectType type, String number) {
        return switch (type) {
            case INVOICE -> "invoices/" + encoded(number);
            case CONTRACT -> "contracts/" + encoded(number);
            case CUSTOMER -> CustomerNavigation.page(number);
        };
    }

    private static String encoded(String number) {
        return UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
