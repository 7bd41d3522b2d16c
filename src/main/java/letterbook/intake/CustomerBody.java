package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import letterbook.base.EmailAddress;
import letterbook.base.PhoneNumber;
import letterbook.base.PostalAddress;
import letterbook.customer.Customer;
import letterbook.customer.CustomerDetails;
import letterbook.customer.CustomerKind;
import letterbook.customer.PaymentMethod;
import letterbook.customer.Preferences;
import org.jspecify.annotations.Nullable;

/** A customer in the interface. */
@Schema(name = "Customer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerBody(
        @Schema(example = "C-1042", description = "Left out, or the same as in the address") @Nullable
        String number,

        @Schema(example = "Van Dijk Installaties B.V.", maxLength = 160, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(
                example = "company",
                allowableValues = {"company", "person"},
                description = "Left out: company")
        @Nullable
        String kind,

        @Schema(example = "nl", description = "BCP 47; left out: the organisation's default") @Nullable
        String language,

        @Schema(example = "administratie@vandijk.example", maxLength = 254) @Nullable
        String email,

        @Schema(
                example = "+31612345678",
                description = "A mobile number, best with its country code; stored in E.164 form")
        @Nullable
        String mobile,

        @Nullable AddressBody address,

        @Schema(
                example = "transfer",
                allowableValues = {"direct_debit", "transfer"},
                description = "Left out: transfer")
        @Nullable
        String paymentMethod,

        @JsonProperty("eInvoicing") @Nullable EInvoicingBody eInvoicing,
        @Nullable PreferencesBody preferences) {

    static final int LONGEST_NUMBER = 40;

    /** @param home country of telephone numbers when neither they nor the address name one */
    CustomerDetails toDetails(String pathNumber, String home) {
        var findings = new Findings();
        Numbers.check(findings, pathNumber, number, LONGEST_NUMBER);
        var where = address == null ? PostalAddress.NONE : address.toAddress(findings);
        var country = where.country() == null ? home : where.country();
        var details = new CustomerDetails(
                findings.required("name", name, 160),
                oneOf(findings, "kind", kind, CustomerKind.COMPANY),
                findings.optional("language", language, Codes::language, Codes.LANGUAGE_FIX),
                email(findings),
                mobile(findings, country),
                where,
                oneOf(findings, "paymentMethod", paymentMethod, PaymentMethod.TRANSFER),
                eInvoicing == null ? null : eInvoicing.toSettings(findings),
                preferences == null ? Preferences.NONE : preferences.toPreferences(findings));
        findings.stopIfAny();
        return details;
    }

    private @Nullable String email(Findings findings) {
        var text = findings.optional("email", email, EmailAddress.MAX_LENGTH);
        if (text != null && !EmailAddress.isValid(text)) {
            findings.add(
                    "email",
                    "is not a valid e-mail address: " + Findings.shown(text),
                    "Send one address, for example info@example.com.");
        }
        return text;
    }

    private @Nullable String mobile(Findings findings, String country) {
        var text = findings.optional("mobile", mobile, 30);
        if (text == null) {
            return null;
        }
        var number = PhoneNumber.parse(text, country);
        if (number.isEmpty()) {
            findings.add(
                    "mobile",
                    "is not a valid telephone number: " + Findings.shown(text),
                    "Send it with its country code, for example +31612345678.");
        } else if (!number.get().isMobile()) {
            findings.add("mobile", "is not a mobile number: " + text, "Send a mobile number or leave it out.");
        }
        return number.map(PhoneNumber::e164).orElse(null);
    }

    private static <E extends Enum<E>> E oneOf(Findings findings, String field, @Nullable String value, E unlessGiven) {
        var type = unlessGiven.getDeclaringClass();
        var chosen = findings.optional(field, value, Findings.oneOf(type), Findings.fixFor(type));
        return chosen == null ? unlessGiven : chosen;
    }

    static CustomerBody of(Customer customer) {
        var details = customer.details();
        return new CustomerBody(
                customer.number(),
                details.name(),
                Findings.apiName(details.kind()),
                details.language(),
                details.email(),
                details.mobile(),
                AddressBody.of(details.address()),
                Findings.apiName(details.paymentMethod()),
                EInvoicingBody.of(details.eInvoicing()),
                PreferencesBody.of(details.preferences()));
    }
}
