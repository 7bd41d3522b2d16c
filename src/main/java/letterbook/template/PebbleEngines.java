package letterbook.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Template engines that refuse unknown names and let templates read maps and records only. */
final class PebbleEngines {

    private static final int MAX_SIZE = 1_000_000;
    private static final int TYPICAL_SIZE = 6_000;

    private PebbleEngines() {}

    /**
     * Escapes every value for HTML.
     *
     * @param channel folder of its templates: {@code email}, {@code letter}
     */
    static PebbleEngine html(String channel) {
        return engine(channel)
                .autoEscaping(true)
                .defaultEscapingStrategy("html")
                .build();
    }

    /**
     * Writes values as they are, and keeps the line breaks after them.
     *
     * @param channel folder of its templates: {@code email}, {@code sms}
     */
    static PebbleEngine text(String channel) {
        return engine(channel).autoEscaping(false).newLineTrimming(false).build();
    }

    static String write(PebbleTemplate template, Map<String, Object> names, Locale locale) {
        var writer = new StringWriter(TYPICAL_SIZE);
        try {
            template.evaluate(writer, names, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return writer.toString();
    }

    private static PebbleEngine.Builder engine(String channel) {
        var loader = new ClasspathLoader(PebbleEngines.class.getClassLoader());
        loader.setCharset("UTF-8");
        loader.setPrefix("templates/" + channel);
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
