package letterbook.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A PDF of one A4 page with lines of text. Written directly because a library would look through all fonts of the machine
 * first, which the first start should not wait for.
 */
final class SmallPdf {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private final StringBuilder page = new StringBuilder();

    /** Writes a line; positions and size in points, from the lower left corner of the page. */
    SmallPdf text(double x, double y, double size, boolean bold, String text) {
        var escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        page.append(String.format(
                Locale.ROOT, "BT /%s %.1f Tf %.1f %.1f Td (%s) Tj ET%n", bold ? "B" : "R", size, x, y, escaped));
        return this;
    }

    /** Writes an amount that ends at the position: made of digits, signs, points, commas and blanks. */
    SmallPdf amount(double right, double y, double size, boolean bold, String amount) {
        var width = amount.chars().mapToDouble(SmallPdf::width).sum() * size / 1000;
        return text(right - width, y, size, bold, amount);
    }

    SmallPdf line(double x, double y, double width) {
        page.append(String.format(Locale.ROOT, "0.5 w %.1f %.1f m %.1f %.1f l S%n", x, y, x + width, y));
        return this;
    }

    /** Widths of Helvetica. */
    private static double width(int character) {
        return switch (character) {
            case '.', ',', ' ', '\u00a0' -> 278;
            case '-' -> 333;
            default -> 556;
        };
    }

    byte[] bytes() {
        var content = page.toString().getBytes(WIN_ANSI);
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
                        + " /Resources << /Font << /R 4 0 R /B 5 0 R >> >> >>",
                font("Helvetica"),
                font("Helvetica-Bold"));
        var out = new ByteArrayOutputStream();
        var offsets = new ArrayList<Integer>();
        write(out, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        offsets.add(out.size());
        write(out, "6 0 obj\n<< /Length " + content.length + " >>\nstream\n");
        out.writeBytes(content);
        write(out, "\nendstream\nendobj\n");
        var table = out.size();
        write(out, "xref\n0 7\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(out, "%010d 00000 n \n".formatted(offset)));
        write(out, "trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
