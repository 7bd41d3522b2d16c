package letterbook.channel.einvoice.chorus;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import letterbook.base.PostalAddress;
import letterbook.channel.einvoice.InvoiceData;
import letterbook.customer.EInvoicing;
import org.jspecify.annotations.Nullable;
import org.mustangproject.BankDetails;
import org.mustangproject.Contact;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.LegalOrganisation;
import org.mustangproject.Product;
import org.mustangproject.SchemedID;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.TransactionCalculator;

/** An invoice as Factur-X tells it, from the same data as its UBL; the numbers of terms are those of EN 16931. */
final class CiiInvoice {

    /** BT-23, as Chorus Pro names it: deposited by the supplier. */
    private static final String DEPOSITED_BY_SUPPLIER = "A1";

    private static final String SIREN = "0002";
    private static final String SIRET = "0009";
    private static final int SIREN_LENGTH = 9;
    private static final Pattern SIRET_FORM = Pattern.compile("\\d{14}");
    private static final Map<String, String> REGISTERS = Map.of("NL", "0106", "BE", "0208", "FR", SIREN);

    private final InvoiceData data;

    private CiiInvoice(InvoiceData data) {
        this.data = data;
    }

    static Invoice of(InvoiceData data) {
        return new CiiInvoice(data).invoice();
    }

    private Invoice invoice() {
        var invoice = new Invoice()
                .setBusinessProcessId(DEPOSITED_BY_SUPPLIER)
                .setNumber(data.number())
                .setIssueDate(date(data.issueDate()))
                .setDeliveryDate(date(Objects.requireNonNullElse(data.deliveryDate(), data.issueDate())))
                .setCurrency(data.currency())
                .setSender(seller())
                .setRecipient(buyer())
                .setPaymentReference(data.paymentReference());
        if (data.deliveryCountry() != null) {
            invoice.setDeliveryAddress(
                    new TradeParty(data.buyer().details().name(), null, null, null, data.deliveryCountry()));
        }
        if (data.creditNote()) {
            invoice.setCreditNote();
        }
        if (data.dueDate() == null) {
            invoice.setPaymentTermDescription("À réception");
        } else {
            invoice.setDueDate(date(data.dueDate()));
        }
        if (data.buyerReference() != null) {
            invoice.setReferenceNumber(data.buyerReference());
        }
        if (data.orderReference() != null) {
            invoice.setBuyerOrderReferencedDocumentID(data.orderReference());
        }
        if (data.creditedInvoice() != null) {
            invoice.setInvoiceReferencedDocumentID(data.creditedInvoice());
        }
        if (data.note() != null) {
            invoice.addNote(data.note());
        }
        data.lines().forEach(line -> invoice.addItem(item(line)));
        round(invoice);
        return invoice;
    }

    /** A total that was reported may differ from the sum of lines and tax by a cent (BT-114). */
    private void round(Invoice invoice) {
        var difference = data.total().subtract(new TransactionCalculator(invoice).getGrandTotal());
        if (difference.signum() != 0) {
            invoice.setRoundingAmount(difference);
        }
    }

    private TradeParty seller() {
        var seller = data.seller();
        var identity = seller.identity();
        var party = party(seller.name(), seller.address());
        if (identity.vatNumber() != null && !data.isOutsideVat()) {
            party.addVATID(identity.vatNumber());
        }
        identify(party, identity.companyNumber(), seller.address().country());
        party.setContact(
                new Contact(seller.name(), Objects.requireNonNullElse(seller.phone(), ""), seller.senderEmail()));
        if (data.payeeIban() != null) {
            var account = new BankDetails(data.payeeIban());
            if (identity.bic() != null) {
                account.setBIC(identity.bic());
            }
            party.addBankDetails(account);
        }
        return party;
    }

    private TradeParty buyer() {
        var buyer = data.buyer().details();
        var party = party(buyer.name(), buyer.address());
        if (data.buyerVatNumber() != null && !data.isOutsideVat()) {
            party.addVATID(data.buyerVatNumber());
        }
        identify(
                party,
                Optional.ofNullable(buyer.eInvoicing())
                        .map(EInvoicing::identifier)
                        .orElse(null),
                "FR");
        return party;
    }

    private static void identify(TradeParty party, @Nullable String number, @Nullable String country) {
        if (number == null || country == null) {
            return;
        }
        if (country.equals("FR") && SIRET_FORM.matcher(number).matches()) {
            party.addGlobalID(new SchemedID(SIRET, number));
            party.setLegalOrganisation(
                    new LegalOrganisation(new SchemedID(SIREN, number.substring(0, SIREN_LENGTH)), null));
        } else if (REGISTERS.containsKey(country)) {
            party.setLegalOrganisation(new LegalOrganisation(new SchemedID(REGISTERS.get(country), number), null));
        }
    }

    private static TradeParty party(String name, PostalAddress address) {
        var street = Stream.of(address.street(), address.houseNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var party = new TradeParty(name, street, address.postalCode(), address.city(), address.country());
        if (address.line2() != null) {
            party.setAdditionalAddress(address.line2());
        }
        return party;
    }

    private Item item(InvoiceData.Line line) {
        var product = new Product(line.description(), null, line.unit(), line.vatRate())
                .setTaxCategoryCode(line.vatCategory());
        data.vat().stream()
                .filter(group -> group.category().equals(line.vatCategory())
                        && group.rate().compareTo(line.vatRate()) == 0)
                .map(InvoiceData.VatGroup::exemptionReason)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(product::setTaxExemptionReason);
        return new Item(product, line.unitPrice(), line.quantity()).setId(Integer.toString(line.position()));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
