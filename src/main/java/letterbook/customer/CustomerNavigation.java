package letterbook.customer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** Addresses of the customer page, relative to the application's root. */
public final class CustomerNavigation {

    private CustomerNavigation() {}

    public static String page(String number) {
        return "customers/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    /** @param tab the name of a {@link CustomerTab} */
    public static String tab(String number, String tab) {
        return page(number) + "/" + tab;
    }

    /** The page with the dialog open in which the field can be changed. */
    public static String edit(String number, EditableField field) {
        return page(number) + "?edit=" + field.parameter();
    }

    /**
     * Likewise; leads on to a tab when that dialog is closed.
     *
     * @param tab the name of a {@link CustomerTab}
     * @param query of its address, for example {@code entry=…}
     */
    public static String edit(String number, EditableField field, String tab, String query) {
        return edit(number, field) + "&" + BACK + "="
                + UriUtils.encodeQueryParam(tab + "?" + query, StandardCharsets.UTF_8)
                        .replace("=", "%3D");
    }

    /** Name of the parameter that tells where to go when the dialog is closed. */
    public static final String BACK = "back";

    /** What can be asked to be changed in an address. */
    public enum EditableField {
        EMAIL,
        MOBILE,
        ADDRESS,
        PREFERENCES,
        E_INVOICE;

        /** Its form in the address, for example {@code e-invoicing}. */
        public String parameter() {
            return this == E_INVOICE ? "e-invoicing" : name().toLowerCase(Locale.ROOT);
        }

        public static Optional<EditableField> ofParameter(String parameter) {
            return Arrays.stream(values())
                    .filter(field -> field.parameter().equals(parameter))
                    .findFirst();
        }
    }
}
