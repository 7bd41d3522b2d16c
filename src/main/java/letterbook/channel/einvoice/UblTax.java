package letterbook.channel.einvoice;

import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/** The tax of a UBL document. */
final class UblTax {

    private UblTax() {}

    static TaxTotalType total(InvoiceData data) {
        var total = new TaxTotalType();
        total.setTaxAmount(data.tax()).setCurrencyID(data.currency());
        for (var group : data.vat()) {
            var subtotal = new TaxSubtotalType();
            subtotal.setTaxableAmount(group.net()).setCurrencyID(data.currency());
            subtotal.setTaxAmount(group.tax()).setCurrencyID(data.currency());
            var category = category(group.category(), group.rate());
            if (group.exemptionReason() != null) {
                category.addTaxExemptionReason(new TaxExemptionReasonType(group.exemptionReason()));
            }
            subtotal.setTaxCategory(category);
            total.addTaxSubtotal(subtotal);
        }
        return total;
    }

    /** What is outside the scope of VAT has no rate (EN 16931, BR-O-05). */
    static TaxCategoryType category(String code, BigDecimal rate) {
        var category = new TaxCategoryType();
        category.setID(code);
        if (!code.equals("O")) {
            category.setPercent(rate);
        }
        category.setTaxScheme(vat());
        return category;
    }

    static TaxSchemeType vat() {
        var scheme = new TaxSchemeType();
        scheme.setID("VAT");
        return scheme;
    }
}
