package letterbook.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address set in type for its window: in the largest size in which all of it fits.
 *
 * @param size in points
 * @param lineHeight in millimetres
 */
record AddressBlock(List<String> lines, double size, double lineHeight) {

    /** Paper may slip in the envelope: the text keeps away from the edge of the window. In millimetres. */
    static final double PADDING = 1.2;

    private static final List<Double> SIZES = List.of(10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0);
    private static final double LEADING = 1.15;

    /** Empty when it does not fit in any size that can be read. */
    static Optional<AddressBlock> fit(LetterAddress address, PaperArea window) {
        return SIZES.stream()
                .flatMap(size -> at(size, address, window).stream())
                .findFirst();
    }

    private static Optional<AddressBlock> at(double size, LetterAddress address, PaperArea window) {
        var width = window.width() - 2 * PADDING;
        var lines = address.lines().stream()
                .flatMap(line -> wrap(line, size, width))
                .toList();
        var lineHeight = size / PaperArea.POINTS * LEADING;
        return lines.size() * lineHeight <= window.height() - 2 * PADDING
                ? Optional.of(new AddressBlock(lines, size, lineHeight))
                : Optional.empty();
    }

    private static Stream<String> wrap(String line, double size, double width) {
        var wrapped = new ArrayList<String>();
        var current = new StringBuilder();
        for (var word : line.split(" ")) {
            for (var piece : pieces(word, size, width)) {
                if (!current.isEmpty() && LetterFont.REGULAR.width(current + " " + piece, size) > width) {
                    wrapped.add(current.toString());
                    current.setLength(0);
                }
                current.append(current.isEmpty() ? "" : " ").append(piece);
            }
        }
        wrapped.add(current.toString());
        return wrapped.stream();
    }

    /** A word that is wider than the window is cut. */
    private static List<String> pieces(String word, double size, double width) {
        var pieces = new ArrayList<String>();
        var rest = word;
        while (LetterFont.REGULAR.width(rest, size) > width) {
            var end = rest.length();
            while (end > 1 && LetterFont.REGULAR.width(rest.substring(0, end), size) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }
}
