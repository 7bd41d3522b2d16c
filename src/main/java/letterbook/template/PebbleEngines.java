package letterbook.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Template engines that refuse unknown names and let templates read maps and records only. */
final class PebbleEngines {

    private static final int MAX_SIZE = 1_000_000;

    private PebbleEngines() {}

    /** Escapes every value for HTML. */
    static PebbleEngine html() {
        return engine().autoEscaping(true).defaultEscapingStrategy("html").build();
    }

    /** Writes values as they are, and keeps the line breaks after them. */
    static PebbleEngine text() {
        return engine().autoEscaping(false).newLineTrimming(false).build();
    }

    private static PebbleEngine.Builder engine() {
        var loader = new ClasspathLoader(PebbleEngines.class.getClassLoader());
        loader.setCharset("UTF-8");
        loader.setPrefix("templates/email");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .maxRenderedSize(MAX_SIZE)
                .methodAccessValidator(PebbleEngines::isComponentOfRecord)
                .extension(new LetterFormats());
    }

    private static boolean isComponentOfRecord(Object object, Method method) {
        var components = object.getClass().getRecordComponents();
        return components != null
                && method.getParameterCount() == 0
                && Arrays.stream(components)
                        .anyMatch(component -> component.getName().equals(method.getName()));
    }
}
