package letterbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.channel.einvoice.PeppolId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElectronicAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"NL", "BE", "DE", "AT"})
    void everyInventedPeppolIdHasRightCheckDigits(String country) {
        for (int index = 0; index < 1000; index++) {
            var receiver = ElectronicAddresses.peppol(country, index).receiver();
            assertThat(PeppolId.parse(receiver).filter(PeppolId::isValid))
                    .as(receiver)
                    .isPresent();
        }
    }
}
