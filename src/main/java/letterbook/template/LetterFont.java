package letterbook.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that letters embed, and how wide text is in it. */
final class LetterFont {

    static final LetterFont REGULAR = new LetterFont("/liberation/LiberationSans-Regular.ttf");
    static final LetterFont BOLD = new LetterFont("/liberation/LiberationSans-Bold.ttf");

    private final byte[] bytes;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private LetterFont(String resource) {
        try (var file = LetterFont.class.getResourceAsStream(resource)) {
            bytes = java.util.Objects.requireNonNull(file, resource).readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** @return millimetres at this size in points */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / PaperArea.POINTS;
    }

    /** In ems. Fonts are not made for several threads at once. */
    private synchronized double advance(int character) {
        try {
            return (double) font.getAdvanceWidth(glyphs.getGlyphId(character)) / font.getUnitsPerEm();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
