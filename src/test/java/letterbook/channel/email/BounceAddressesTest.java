package letterbook.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BounceAddressesTest {

    private static final MailKey KEY = new MailKey(876_543_210_987L, 2);

    private final BounceAddresses addresses = new BounceAddresses(null, "secret".getBytes(StandardCharsets.US_ASCII));
    private final String address = addresses.of(KEY, "noordlicht.example");

    @Test
    void anAddressTellsWhichMailItIsAbout() {
        assertThat(found("Delivered-To: " + address)).isEqualTo(new BounceAddresses.Found(KEY, false));
        assertThat(address.indexOf('@'))
                .as("longest local part that servers take")
                .isLessThanOrEqualTo(64);
    }

    @Test
    void mailSystemsMayChangeItsLettersAndItsSurroundings() {
        assertThat(found("<SRS0=x=" + address.toUpperCase(Locale.ROOT) + ">").mail())
                .isEqualTo(KEY);
        assertThat(found("for <prvs=12345=" + address + ">; Mon").mail()).isEqualTo(KEY);
    }

    @Test
    void aForgedSignatureIsNotBelieved() {
        var digit = address.charAt(address.indexOf('@') - 1);
        var forged = address.replace(digit + "@", (digit == '0' ? '1' : '0') + "@");

        assertThat(found("To: " + forged)).isEqualTo(new BounceAddresses.Found(null, true));
        assertThat(found("To: " + new BounceAddresses(null, new byte[] {1}).of(KEY, "noordlicht.example")))
                .isEqualTo(new BounceAddresses.Found(null, true));
    }

    @Test
    void theRightOneCountsAlsoBesideAForgedOne() {
        assertThat(found("bounce+0000000000000.1.00000000@x.example, " + address))
                .isEqualTo(new BounceAddresses.Found(KEY, false));
    }

    @Test
    void otherAddressesTellNothing() {
        assertThat(found("bounce@noordlicht.example")).isEqualTo(new BounceAddresses.Found(null, false));
    }

    private BounceAddresses.Found found(String text) {
        return addresses.find(text);
    }
}
