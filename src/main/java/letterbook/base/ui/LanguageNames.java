package letterbook.base.ui;

import java.util.Locale;

/** What languages are called. */
public final class LanguageNames {

    private LanguageNames() {}

    /** The name in the language itself: {@code nl} is Nederlands. */
    public static String own(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var name = locale.getDisplayName(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
