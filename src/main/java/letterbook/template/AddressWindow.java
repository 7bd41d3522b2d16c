package letterbook.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the envelope's window shows the address, and what else on the paper belongs to the print centre, as Pingen's
 * letter standards give it (help.pingen.com, letter standards and layout).
 */
public enum AddressWindow {
    LEFT(new PaperArea(22, 60, 85.5, 25.5), new PaperArea(20, 40, 89.5, 47.5), new PaperArea(0, 282, 15, 15)),
    RIGHT(new PaperArea(118, 60, 85.5, 25.5), new PaperArea(116, 40, 89.5, 47.5), new PaperArea(0, 282, 15, 15)),
    /** From France to France. */
    FRENCH(new PaperArea(110, 50, 80, 28), new PaperArea(90, 30, 115, 64), new PaperArea(190, 0, 20, 20));

    /** Blank on each edge of each page, in millimetres. */
    public static final double EDGE = 5;

    private final PaperArea address;
    private final PaperArea reserved;
    private final PaperArea mark;

    AddressWindow(PaperArea address, PaperArea reserved, PaperArea mark) {
        this.address = address;
        this.reserved = reserved;
        this.mark = mark;
    }

    /**
     * What is usual between two countries: a layout of its own inside France, elsewhere left unless chosen otherwise.
     *
     * @param from country of the sender, ISO 3166-1 alpha-2
     * @param to country of the receiver
     * @param position {@code left} or {@code right}; null for what is usual
     */
    public static AddressWindow between(@Nullable String from, String to, @Nullable String position) {
        if ("FR".equals(from) && "FR".equals(to)) {
            return FRENCH;
        }
        return "right".equalsIgnoreCase(position) ? RIGHT : LEFT;
    }

    /** All of the address is in here, and nothing else. */
    public PaperArea address() {
        return address;
    }

    /** On the first page only the address and the postage are in here. */
    public PaperArea reserved() {
        return reserved;
    }

    /** Blank on every page. */
    public List<PaperArea> alwaysBlank() {
        return List.of(
                mark,
                new PaperArea(0, 0, PaperArea.PAPER_WIDTH, EDGE),
                new PaperArea(0, PaperArea.PAPER_HEIGHT - EDGE, PaperArea.PAPER_WIDTH, EDGE),
                new PaperArea(0, 0, EDGE, PaperArea.PAPER_HEIGHT),
                new PaperArea(PaperArea.PAPER_WIDTH - EDGE, 0, EDGE, PaperArea.PAPER_HEIGHT));
    }
}
