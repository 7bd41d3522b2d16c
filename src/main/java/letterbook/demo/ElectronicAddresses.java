package letterbook.demo;

import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;

/** Invents electronic invoicing addresses with right check digits. */
final class ElectronicAddresses {

    private ElectronicAddresses() {}

    static EInvoicing of(String country, int index) {
        return country.equals("FR") ? chorusPro(index) : peppol(country, index);
    }

    /** Schemes of the Peppol code list: KVK number, Belgian enterprise number, German VAT number. */
    static EInvoicing peppol(String country, int index) {
        return switch (country) {
            case "NL" -> peppol("0106", "%08d".formatted(90_000_000 + index));
            case "BE" -> {
                var base = 8_000_000 + index;
                yield peppol("0208", "%08d%02d".formatted(base, 97 - base % 97));
            }
            default -> peppol("9930", "DE" + withIso7064("%08d".formatted(90_000_000 + index)));
        };
    }

    private static EInvoicing peppol(String scheme, String identifier) {
        return new EInvoicing(EInvoiceNetwork.PEPPOL, scheme, identifier, null, null);
    }

    private static EInvoicing chorusPro(int index) {
        var siren = withLuhn("%08d".formatted(90_000_000 + index));
        var siret = withLuhn(siren + "0001");
        return new EInvoicing(EInvoiceNetwork.CHORUS_PRO, null, siret, "FACTURES", "EJ" + (100_000 + index));
    }

    /** Modulo 11,10, as in German VAT numbers. */
    private static String withIso7064(String digits) {
        var product = 10;
        for (var digit : digits.toCharArray()) {
            var sum = (digit - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return digits + (11 - product) % 10;
    }

    private static String withLuhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
