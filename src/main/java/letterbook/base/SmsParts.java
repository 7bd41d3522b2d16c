package letterbook.base;

import java.util.BitSet;

/**
 * In how many parts a text message travels, by 3GPP TS 23.038: 160 septets when it fits in one part and 153 in each of
 * several, or 70 and 67 UTF-16 units once a single character lies outside the GSM alphabet. Neither an escaped character
 * nor a surrogate pair is split over two parts.
 *
 * @param unicode whether it travels as UCS-2
 * @param units septets or UTF-16 units in all
 * @param count parts; 0 for an empty text
 */
public record SmsParts(boolean unicode, int units, int count) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final BitSet ONE_SEPTET = characters(BASIC);
    private static final BitSet TWO_SEPTETS = characters(EXTENSION);

    private static final int SINGLE_GSM = 160;
    private static final int JOINED_GSM = 153;
    private static final int SINGLE_UNICODE = 70;
    private static final int JOINED_UNICODE = 67;

    public static SmsParts of(String text) {
        var unicode = !text.codePoints().allMatch(SmsParts::isGsm);
        var sizes = text.codePoints()
                .map(character -> unicode ? Character.charCount(character) : septets(character))
                .toArray();
        var units = 0;
        for (var size : sizes) {
            units += size;
        }
        var single = unicode ? SINGLE_UNICODE : SINGLE_GSM;
        var joined = unicode ? JOINED_UNICODE : JOINED_GSM;
        return new SmsParts(unicode, units, units == 0 ? 0 : units <= single ? 1 : partsOf(sizes, joined));
    }

    /** {@code 1 part}, {@code 2 parts}. */
    public String words() {
        return count == 1 ? "1 part" : count + " parts";
    }

    private static int partsOf(int[] sizes, int room) {
        var parts = 1;
        var used = 0;
        for (var size : sizes) {
            if (used + size > room) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return parts;
    }

    private static boolean isGsm(int character) {
        return ONE_SEPTET.get(character) || TWO_SEPTETS.get(character);
    }

    private static int septets(int character) {
        return TWO_SEPTETS.get(character) ? 2 : 1;
    }

    private static BitSet characters(String all) {
        var set = new BitSet();
        all.chars().forEach(set::set);
        return set;
    }
}
