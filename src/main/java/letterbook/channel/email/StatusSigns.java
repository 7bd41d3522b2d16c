package letterbook.channel.email;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Status codes in words: enhanced ones of RFC 3463 and replies of RFC 5321. */
final class StatusSigns {

    /** No version of a program and no network address: those have other numbers, or more of them. */
    private static final Pattern ENHANCED = Pattern.compile(
            "(?<![\\w.])([245]\\.[0-7]\\.\\d{1,3})(?!\\.?\\w)|(?<=#)([245]\\.[0-7]\\.\\d{1,3})(?!\\.?\\d)");

    private static final Pattern BASIC = Pattern.compile(
            "(?<![\\w.\\[])(421|45[0-5]|50[0-4]|521|523|53[0-8]|541|55[0-7]|571)(?=[\\s:;,)#<'-]|$)(?!-\\d{2})");

    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final int LONGEST = 300;

    private StatusSigns() {}

    static List<String> enhanced(String words) {
        return ENHANCED.matcher(words)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList();
    }

    static List<Integer> basic(String words) {
        return BASIC.matcher(words)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .distinct()
                .toList();
    }

    /** The line that holds the first status, with those it goes on in; empty when there is none. */
    static Optional<String> line(String words) {
        return Stream.of(ENHANCED, BASIC)
                .flatMap(pattern -> pattern.matcher(words).results().limit(1))
                .map(MatchResult::start)
                .min(Integer::compare)
                .map(start -> around(words, start));
    }

    private static String around(String words, int place) {
        var from = words.lastIndexOf('\n', place) + 1;
        var paragraph = PARAGRAPH.split(words.substring(from), 2)[0];
        var first = LINES.split(paragraph, 2)[0];
        var whole = first.length() < 60 ? first : paragraph;
        return Mailbox.oneLine(whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST));
    }
}
