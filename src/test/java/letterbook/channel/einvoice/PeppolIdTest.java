package letterbook.channel.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeppolIdTest {

    private final PeppolInvoices invoices = new PeppolInvoices(new PeppolRules());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0106:60881119",
                "0190:00000001003214345000",
                "0208:0800000075",
                "9930:DE136695976",
                "0204:04011000-1234512345-06",
                "0002:732829320",
                "0009:73282932000074",
                "0009:35600000049837",
                "0088:4035811991021",
                "0192:974760673",
                "0007:5560360793",
                "9944:NL001234567B57",
                "9925:BE0800000075",
                "9957:FR83404833048",
                "0151:51824753556"
            })
    void aParticipantThatCanBe(String receiver) {
        assertThat(invoices.problemWith(receiver)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                   MISSING_PEPPOL_ID",
        "60881119,             PEPPOL_INVALID_ID",
        "0106:,                PEPPOL_INVALID_ID",
        "0106:6088111,         PEPPOL_INVALID_ID",
        "0106:6088 1119,       PEPPOL_INVALID_ID",
        "0999:12345678,        PEPPOL_INVALID_ID",
        "106:60881119,         PEPPOL_INVALID_ID",
        "0190:12345678901234567890, PEPPOL_INVALID_ID",
        "0208:0800000076,      PEPPOL_INVALID_ID",
        "0208:9800000054,      PEPPOL_INVALID_ID",
        "9930:DE136695975,     PEPPOL_INVALID_ID",
        "9930:NL001234567B57,  PEPPOL_INVALID_ID",
        "0204:04011000-1234512345-07, PEPPOL_INVALID_ID",
        "0002:732829321,       PEPPOL_INVALID_ID",
        "0009:73282932000075,  PEPPOL_INVALID_ID",
        "0009:35600000049838,  PEPPOL_INVALID_ID",
        "0088:4035811991022,   PEPPOL_INVALID_ID",
        "0192:974760674,       PEPPOL_INVALID_ID",
        "0007:5560360794,      PEPPOL_INVALID_ID",
        "9944:NL1234,          PEPPOL_INVALID_ID"
    })
    void aParticipantThatCannotBe(String receiver, String code) {
        assertThat(invoices.problemWith(receiver)).contains(code);
    }
}
