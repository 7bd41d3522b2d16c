package letterbook.channel.einvoice;

import letterbook.subject.InvoiceLine;
import org.jspecify.annotations.Nullable;

/** Why no tax is due, in words that each category needs (EN 16931, BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
final class VatExemption {

    private VatExemption() {}

    static @Nullable String reason(InvoiceLine line) {
        var usual = switch (line.vatCategory()) {
            case "E" -> "Exempt from VAT";
            case "AE" -> "Reverse charge";
            case "K" -> "Intra-Community supply";
            case "G" -> "Export outside the EU";
            case "O" -> "Not subject to VAT";
            default -> null;
        };
        return usual == null || line.vatExemptionReason() == null ? usual : line.vatExemptionReason();
    }
}
