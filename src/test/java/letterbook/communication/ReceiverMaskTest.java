package letterbook.communication;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.base.CommunicationType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL     | jan@example.com                   | j•••@example.com",
                "SMS       | +31612345612                      | +31 6 •••• 12",
                "POST      | Kerkstraat 1, 3511 LX Utrecht, NL | •••, NL",
                "E_INVOICE | 0106:12345678                     | •••78",
                "EMAIL     | ''                                | ''"
            })
    void aReceiverIsRecognisableButNotReadable(CommunicationType type, String receiver, String masked) {
        assertThat(ReceiverMask.mask(type, receiver)).isEqualTo(masked);
    }
}
