package letterbook.template;

/** A rectangle on a page of A4, in millimetres from its upper left corner. */
public record PaperArea(double x, double y, double width, double height) {

    public static final double PAPER_WIDTH = 210;
    public static final double PAPER_HEIGHT = 297;

    /** Points of PDF in a millimetre. */
    public static final double POINTS = 72 / 25.4;

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
