package letterbook.channel.einvoice;

import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;

/** The lines of a UBL document. */
final class UblLines {

    /** A name is short; a longer description stands in full beside it. */
    private static final int LONGEST_NAME = 100;

    private UblLines() {}

    static InvoiceLineType invoiced(InvoiceData.Line line, String currency) {
        var ubl = new InvoiceLineType();
        ubl.setID(Integer.toString(line.position()));
        ubl.setInvoicedQuantity(line.quantity()).setUnitCode(line.unit());
        ubl.setLineExtensionAmount(line.net()).setCurrencyID(currency);
        ubl.setItem(item(line));
        ubl.setPrice(price(line.unitPrice(), currency));
        return ubl;
    }

    static CreditNoteLineType credited(InvoiceData.Line line, String currency) {
        var ubl = new CreditNoteLineType();
        ubl.setID(Integer.toString(line.position()));
        ubl.setCreditedQuantity(line.quantity()).setUnitCode(line.unit());
        ubl.setLineExtensionAmount(line.net()).setCurrencyID(currency);
        ubl.setItem(item(line));
        ubl.setPrice(price(line.unitPrice(), currency));
        return ubl;
    }

    private static ItemType item(InvoiceData.Line line) {
        var item = new ItemType();
        if (line.description().length() > LONGEST_NAME) {
            item.addDescription(new DescriptionType(line.description()));
            item.setName(line.description().substring(0, LONGEST_NAME - 1) + "…");
        } else {
            item.setName(line.description());
        }
        item.addClassifiedTaxCategory(UblTax.category(line.vatCategory(), line.vatRate()));
        return item;
    }

    private static PriceType price(BigDecimal unitPrice, String currency) {
        var price = new PriceType();
        price.setPriceAmount(unitPrice).setCurrencyID(currency);
        return price;
    }
}
