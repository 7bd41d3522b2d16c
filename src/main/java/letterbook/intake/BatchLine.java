package letterbook.intake;

/**
 * A line of a batch as it was received.
 *
 * @param number counted from 1
 * @param bytes without the line break; none when the line is too long
 */
record BatchLine(long number, byte[] bytes, boolean tooLong) {

    int size() {
        return bytes.length;
    }
}
