package letterbook.channel.einvoice.chorus;

/** In what form an invoice is deposited at Chorus Pro. */
public enum ChorusProSyntax {
    UBL("IN_DP_E1_UBL_INVOICE", "xml"),
    FACTURX("IN_DP_E2_CII_FACTURX", "pdf");

    private final String flowSyntax;
    private final String extension;

    ChorusProSyntax(String flowSyntax, String extension) {
        this.flowSyntax = flowSyntax;
        this.extension = extension;
    }

    /** As Chorus Pro names it: {@code syntaxeFlux}. */
    String flowSyntax() {
        return flowSyntax;
    }

    /** Of the file's name. */
    String extension() {
        return extension;
    }

    /** @param mediaType of the document that is deposited */
    static ChorusProSyntax of(String mediaType) {
        return mediaType.equals("application/pdf") ? FACTURX : UBL;
    }
}
