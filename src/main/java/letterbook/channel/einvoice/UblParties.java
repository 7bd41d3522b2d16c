package letterbook.channel.einvoice;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import letterbook.base.PostalAddress;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NameType;
import org.jspecify.annotations.Nullable;

/** Seller and buyer of a UBL document. */
final class UblParties {

    /** Numbers of trade registers that the Peppol network also uses as addresses, by the country that issues them. */
    private static final Map<String, String> REGISTERS =
            Map.of("NL", "0106", "BE", "0208", "FR", "0002", "DK", "0184", "NO", "0192", "SE", "0007", "FI", "0212");

    private static final Set<String> REGISTER_SCHEMES =
            Set.of("0106", "0190", "0208", "0002", "0009", "0184", "0192", "0007", "0212", "0213", "0183", "0204");

    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[0-9A-Z]{2,14}");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern OIN = Pattern.compile("[0-9]{20}");

    private UblParties() {}

    static SupplierPartyType seller(InvoiceData data) {
        var seller = data.seller();
        var identity = seller.identity();
        var party = party(seller.name(), seller.address());
        if (identity.address() != null) {
            party.setEndpointID(identity.address()).setSchemeID(identity.addressScheme());
        }
        if (!data.isOutsideVat()) {
            addTaxNumber(party, identity.vatNumber());
        }
        party.addPartyLegalEntity(legalEntity(
                seller.name(),
                identity.companyNumber(),
                registerOf(seller.address().country(), identity.companyNumber())));
        party.setContact(contact(seller.name(), seller.phone(), seller.senderEmail()));
        var supplier = new SupplierPartyType();
        supplier.setParty(party);
        return supplier;
    }

    /** Its electronic address is also its number in the trade register, where the scheme says so. */
    static CustomerPartyType buyer(InvoiceData data) {
        var buyer = data.buyer().details();
        var party = party(buyer.name(), buyer.address());
        var electronic = buyer.eInvoicing();
        var scheme = electronic == null ? null : schemeOf(electronic);
        var identifier = electronic == null ? null : electronic.identifier();
        if (scheme != null && identifier != null) {
            party.setEndpointID(identifier).setSchemeID(scheme);
        }
        if (!data.isOutsideVat()) {
            addTaxNumber(party, data.buyerVatNumber());
        }
        var registered = scheme != null && REGISTER_SCHEMES.contains(scheme);
        party.addPartyLegalEntity(
                legalEntity(buyer.name(), registered ? identifier : null, registered ? scheme : null));
        var customer = new CustomerPartyType();
        customer.setParty(party);
        return customer;
    }

    /** Chorus Pro knows buyers by their SIRET alone. */
    private static @Nullable String schemeOf(EInvoicing electronic) {
        return electronic.network() == EInvoiceNetwork.CHORUS_PRO ? "0009" : electronic.scheme();
    }

    private static PartyType party(String name, PostalAddress address) {
        var party = new PartyType();
        var partyName = new PartyNameType();
        partyName.setName(name);
        party.addPartyName(partyName);
        party.setPostalAddress(address(address));
        return party;
    }

    private static AddressType address(PostalAddress address) {
        var ubl = new AddressType();
        if (address.street() != null) {
            ubl.setStreetName(
                    address.houseNumber() == null ? address.street() : address.street() + " " + address.houseNumber());
        }
        if (address.line2() != null) {
            ubl.setAdditionalStreetName(address.line2());
        }
        if (address.city() != null) {
            ubl.setCityName(address.city());
        }
        if (address.postalCode() != null) {
            ubl.setPostalZone(address.postalCode());
        }
        if (address.country() != null) {
            var country = new CountryType();
            country.setIdentificationCode(address.country());
            ubl.setCountry(country);
        }
        return ubl;
    }

    private static void addTaxNumber(PartyType party, @Nullable String number) {
        if (number != null && VAT_NUMBER.matcher(number).matches()) {
            var tax = new PartyTaxSchemeType();
            tax.setCompanyID(number);
            tax.setTaxScheme(UblTax.vat());
            party.addPartyTaxScheme(tax);
        }
    }

    private static PartyLegalEntityType legalEntity(String name, @Nullable String number, @Nullable String scheme) {
        var entity = new PartyLegalEntityType();
        entity.setRegistrationName(name);
        if (number != null) {
            entity.setCompanyID(number).setSchemeID(scheme);
        }
        return entity;
    }

    private static @Nullable String registerOf(@Nullable String country, @Nullable String number) {
        if (country == null || number == null) {
            return null;
        }
        if (country.equals("FR") && SIRET.matcher(number).matches()) {
            return "0009";
        }
        return country.equals("NL") && OIN.matcher(number).matches() ? "0190" : REGISTERS.get(country);
    }

    private static ContactType contact(String name, @Nullable String phone, @Nullable String email) {
        var contact = new ContactType();
        contact.setName(new NameType(name));
        if (phone != null) {
            contact.setTelephone(phone);
        }
        if (email != null) {
            contact.setElectronicMail(email);
        }
        return contact;
    }
}
