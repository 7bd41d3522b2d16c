package letterbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void aCustomerIsFoundByEachWordOfItsNumberNameAndAddress() {
        var words = SearchWords.of(
                "C-10482", CustomerExamples.aCompany("Van Dijk-Smit B.V.", "Info@VanDijk.nl", "+31612345678"));

        assertThat(words)
                .contains("c-10482", "10482", "van", "dijk-smit", "dijk", "smit", "info@vandijk.nl", "vandijk");
    }

    @Test
    void aMobileNumberIsFoundWithAndWithoutItsCountry() {
        var words = SearchWords.of("1", CustomerExamples.aCompany("X", null, "+31612345678"));

        assertThat(words).contains("31612345678", "612345678");
        assertThat(SearchWords.terms("+31 6 1234 56"))
                .singleElement()
                .satisfies(term -> assertThat(term).contains("316123456"));
        assertThat(SearchWords.terms("06-123 456"))
                .singleElement()
                .satisfies(term -> assertThat(term).contains("6123456"));
        assertThat(SearchWords.terms("0031 6 12"))
                .singleElement()
                .satisfies(term -> assertThat(term).contains("31612"));
    }

    @Test
    void everyWordOfTheSearchIsATermOfItsOwn() {
        assertThat(SearchWords.terms("  van  Dijk, ")).containsExactly(Set.of("van"), Set.of("dijk"));
        assertThat(SearchWords.terms(" ?! ")).isEmpty();
    }

    @Test
    void numbersWithLeadingZerosAreStillFoundAsTheyAreWritten() {
        assertThat(SearchWords.terms("00417"))
                .singleElement()
                .satisfies(term -> assertThat(term).contains("00417", "417"));
    }
}
