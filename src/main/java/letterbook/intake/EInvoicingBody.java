package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import org.jspecify.annotations.Nullable;

/** Where a customer takes electronic invoices, in the interface. */
@Schema(name = "EInvoicing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EInvoicingBody(
        @Schema(
                example = "peppol",
                allowableValues = {"peppol", "chorus_pro"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String network,

        @Schema(example = "0106", description = "For Peppol: the four digits of the scheme (ISO/IEC 6523, EAS)")
        @Nullable
        String scheme,

        @Schema(example = "12345678", maxLength = 60, description = "For Chorus Pro: the SIRET, 14 digits") @Nullable
        String identifier,

        @Schema(maxLength = 60) @Nullable String serviceCode,
        @Schema(maxLength = 60) @Nullable String commitmentNumber) {

    private static final Pattern SCHEME = Pattern.compile("\\d{4}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final int LONGEST = 60;

    EInvoicing toSettings(Findings findings) {
        var chosen = findings.required(
                "eInvoicing.network",
                network,
                Findings.oneOf(EInvoiceNetwork.class),
                EInvoiceNetwork.PEPPOL,
                Findings.fixFor(EInvoiceNetwork.class));
        var settings = new EInvoicing(
                chosen,
                findings.optional("eInvoicing.scheme", scheme, 10),
                findings.optional("eInvoicing.identifier", identifier, LONGEST),
                findings.optional("eInvoicing.serviceCode", serviceCode, LONGEST),
                findings.optional("eInvoicing.commitmentNumber", commitmentNumber, LONGEST));
        switch (chosen) {
            case PEPPOL -> {
                require(findings, "scheme", settings.scheme(), SCHEME, "Send four digits, for example 0106.");
                if (settings.identifier() == null) {
                    findings.add("eInvoicing.identifier", "is missing", "Send the identifier in that scheme.");
                }
            }
            case CHORUS_PRO ->
                require(findings, "identifier", settings.identifier(), SIRET, "Send the SIRET: 14 digits, no spaces.");
        }
        return settings;
    }

    private static void require(Findings findings, String field, @Nullable String value, Pattern form, String fix) {
        if (value == null) {
            findings.add("eInvoicing." + field, "is missing", fix);
        } else if (!form.matcher(value).matches()) {
            findings.add("eInvoicing." + field, "is not valid: " + Findings.shown(value), fix);
        }
    }

    static @Nullable EInvoicingBody of(@Nullable EInvoicing settings) {
        return settings == null
                ? null
                : new EInvoicingBody(
                        Findings.apiName(settings.network()),
                        settings.scheme(),
                        settings.identifier(),
                        settings.serviceCode(),
                        settings.commitmentNumber());
    }
}
