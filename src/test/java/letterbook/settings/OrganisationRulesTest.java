package letterbook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationRulesTest {

    @Test
    void whatIsLeftEmptyIsFineWhereItIsOptional() {
        assertThat(OrganisationRules.iban(null)).isEmpty();
        assertThat(OrganisationRules.bic(null)).isEmpty();
        assertThat(OrganisationRules.vatNumber(null)).isEmpty();
        assertThat(OrganisationRules.replyToEmail(null)).isEmpty();
        assertThat(OrganisationRules.phone(null, "NL")).isEmpty();
        assertThat(OrganisationRules.region(null)).isEmpty();
        assertThat(OrganisationRules.addressScheme(null, null)).isEmpty();
        assertThat(OrganisationRules.electronicAddress(null, null)).isEmpty();
    }

    @Test
    void anIbanIsCheckedByItsCheckDigits() {
        assertThat(OrganisationRules.iban("NL91ABNA0417164300")).isEmpty();
        assertThat(OrganisationRules.iban("NL91ABNA0417164301"))
                .contains("This is no valid IBAN. Check for a digit that is missing or swapped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL004495445B01", "NL000099998B57", "BE0428759497", "DE136695976", "FR40303265045"})
    void vatNumbersOfSeveralCountriesAreKnown(String number) {
        assertThat(OrganisationRules.vatNumber(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL004495446B01", "123456789", "NL", "DE13669597"})
    void aVatNumberWithAWrongDigitOrWithoutItsCountryIsRefused(String number) {
        assertThat(OrganisationRules.vatNumber(number)).isPresent();
    }

    @Test
    void anElectronicAddressAndItsSchemeBelongTogether() {
        assertThat(OrganisationRules.addressScheme("0106", "12345678")).isEmpty();
        assertThat(OrganisationRules.addressScheme(null, "12345678")).isPresent();
        assertThat(OrganisationRules.addressScheme("106", "12345678")).isPresent();
        assertThat(OrganisationRules.electronicAddress("0106", null)).isPresent();
        assertThat(OrganisationRules.electronicAddress("0106", "12 34")).isPresent();
    }

    @Test
    void aVatRateIsAPercentage() {
        assertThat(OrganisationRules.vatRate(new BigDecimal("21.00"))).isEmpty();
        assertThat(OrganisationRules.vatRate(null)).isPresent();
        assertThat(OrganisationRules.vatRate(new BigDecimal("-1"))).isPresent();
        assertThat(OrganisationRules.vatRate(new BigDecimal("210"))).isPresent();
        assertThat(OrganisationRules.vatRate(new BigDecimal("5.555"))).isPresent();
    }

    @Test
    void theDefaultLanguageIsOneOfThose() {
        assertThat(OrganisationRules.defaultLanguage("nl", List.of("en", "nl"))).isEmpty();
        assertThat(OrganisationRules.defaultLanguage("fr", List.of("en", "nl"))).isPresent();
        assertThat(OrganisationRules.languages(List.of())).isPresent();
    }

    @Test
    void aRegionIsOneWhoseHolidaysAreKnown() {
        assertThat(OrganisationRules.region("NL")).isEmpty();
        assertThat(OrganisationRules.region("DE-NW")).isEmpty();
        assertThat(OrganisationRules.region("DE-XX")).isPresent();
        assertThat(OrganisationRules.region("QQ")).isPresent();
    }

    @Test
    void numbersAreKeptWithoutSpacesAndDots() {
        assertThat(OrganisationRules.compact(" nl91 abna 0417.1643.00 ")).isEqualTo("NL91ABNA0417164300");
        assertThat(OrganisationRules.compact("  ")).isNull();
    }
}
