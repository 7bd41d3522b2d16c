package letterbook.channel.einvoice;

import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;

/** When and where it was supplied, in a UBL document (BT-72, BT-80). */
final class UblDelivery {

    private UblDelivery() {}

    /** Empty where nothing was told of it. */
    static Optional<DeliveryType> of(InvoiceData data) {
        if (data.deliveryDate() == null && data.deliveryCountry() == null) {
            return Optional.empty();
        }
        var delivery = new DeliveryType();
        if (data.deliveryDate() != null) {
            delivery.setActualDeliveryDate(data.deliveryDate());
        }
        if (data.deliveryCountry() != null) {
            var country = new CountryType();
            country.setIdentificationCode(data.deliveryCountry());
            var address = new AddressType();
            address.setCountry(country);
            var location = new LocationType();
            location.setAddress(address);
            delivery.setDeliveryLocation(location);
        }
        return Optional.of(delivery);
    }
}
