package letterbook.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.base.PostalAddress;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTemplatesTest {

    private static final EmailTemplates TEMPLATES = new EmailTemplates();

    static Stream<Arguments> scenariosInEachLanguage() {
        return Stream.of(Scenario.values())
                .flatMap(scenario -> TemplateLanguage.ALL.stream().map(language -> Arguments.of(scenario, language)));
    }

    @ParameterizedTest
    @MethodSource("scenariosInEachLanguage")
    void everyScenarioReadsWellInEveryLanguage(Scenario scenario, String language) {
        var email = TEMPLATES.render(scenario.code(), language, names());

        assertThat(email.subject()).isNotBlank().doesNotContain("{");
        assertThat(email.html())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"" + language + "\">", "Noordlicht Energie", "Kerkstraat 1, 3511 LX Utrecht")
                .contains("Van Dijk &amp; Zonen", "C-10482")
                .doesNotContain("{{", "{%", "&amp;amp;", "null");
        assertThat(email.text())
                .contains("Van Dijk & Zonen,\n\n", "\nNoordlicht Energie\n\n--\n", "C-10482")
                .doesNotContain("{{", "{%", "&amp;", "null", "\n\n\n")
                .doesNotStartWith("\n");
    }

    @Test
    void amountsAndDatesFollowTheLanguage() {
        var english = TEMPLATES.render("invoice.issued", "en", names());
        var dutch = TEMPLATES.render("invoice.issued", "nl", names());

        assertThat(english.text())
                .contains("Amount: €1,234.50\n", "Date: 23 November 2026\n", "by 7 December 2026 to account NL91");
        assertThat(dutch.text()).contains("Bedrag: €\u00a01.234,50\n", "Datum: 23 november 2026\n");
    }

    @Test
    void germanAndFrenchAreWrittenAsThere() {
        assertThat(TEMPLATES.render("invoice.issued", "de", names()).text())
                .contains(
                        "Guten Tag Van Dijk",
                        "Betrag: 1.234,50\u00a0€\n",
                        "bis zum 7. Dezember 2026 auf das Konto NL91");
        assertThat(TEMPLATES.render("invoice.issued", "fr", names()).text())
                .contains(
                        "Bonjour Van Dijk",
                        "Montant : 1\u202f234,50\u00a0€\n",
                        "au plus tard le 7 décembre 2026 sur le compte");
        assertThat(TEMPLATES.render("invoice.reminder", "fr", names()).subject())
                .isEqualTo("Rappel : facture 202500123 de Noordlicht Energie");
        assertThat(TEMPLATES.render("contract.document", "de", names()).subject())
                .isEqualTo("Ihr Vertrag CT-7: Zonnestroom");
    }

    @Test
    void theRegionOfALanguageDecidesHowDatesAreWritten() {
        assertThat(TEMPLATES.render("invoice.issued", "en-US", names()).text()).contains("November 23, 2026");
    }

    @Test
    void aMomentCountsInTheZoneOfTheOrganisation() {
        var names = with("contract", Map.of("number", "C1", "title", "Gas", "startDate", "2026-12-31T23:30:00Z"));

        assertThat(TEMPLATES.render("contract.document", "en", names).text()).contains("1 January 2027");
    }

    @Test
    void aLanguageWithoutTemplatesIsReplacedByTheOrganisationsDefault() {
        assertThat(TEMPLATES.render("invoice.issued", "it", names()).subject())
                .isEqualTo("Factuur 202500123 van Noordlicht Energie");
    }

    @Test
    void aSubjectNeverContainsALineBreak() {
        var names = with(
                "contract",
                Map.of("number", "C1", "title", "Gas\r\nBcc: all@example.com\u2028\u0000x", "startDate", "2026-01-01"));

        assertThat(TEMPLATES.render("contract.document", "en", names).subject())
                .isEqualTo("Your contract C1: Gas Bcc: all@example.com x");
    }

    @Test
    void aSubjectIsCutBetweenCharacters() {
        var names = with("contract", Map.of("number", "C1", "title", "🔥".repeat(400), "startDate", "2026-01-01"));

        assertThat(TEMPLATES.render("contract.document", "en", names).subject())
                .hasSizeLessThanOrEqualTo(EmailTemplate.MAX_SUBJECT + 1)
                .endsWith("🔥…");
    }

    @Test
    void markupInNamesIsShownAndNotInterpreted() {
        var names = with("customer", customer("<script>alert(1)</script>", "transfer"));

        assertThat(TEMPLATES.render("invoice.issued", "en", names).html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void theDueDateMayBeUnknown() {
        var names =
                with("invoice", Map.of("number", "1", "issueDate", "2026-11-23", "total", "10.00", "currency", "EUR"));

        assertThat(TEMPLATES.render("invoice.issued", "en", names).text())
                .doesNotContain("Due")
                .contains("Please pay €10.00 to account");
    }

    @Test
    void whoPaysByDirectDebitIsNotAskedToPay() {
        var names = with("customer", customer("Van Dijk", "direct_debit"));

        assertThat(TEMPLATES.render("invoice.issued", "en", names).text())
                .contains("by direct debit")
                .doesNotContain("Please pay");
    }

    @Test
    void aNegativeTotalIsACreditNote() {
        var names =
                with("invoice", Map.of("number", "7", "issueDate", "2026-11-23", "total", "-10.00", "currency", "EUR"));

        var email = TEMPLATES.render("invoice.issued", "en", names);

        assertThat(email.subject()).isEqualTo("Credit note 7 from Noordlicht Energie");
        assertThat(email.html()).doesNotContain("Please pay").contains("-€10.00");
    }

    @Test
    void anAttachmentIsMentionedOnlyWhenThereIsOne() {
        assertThat(TEMPLATES.render("invoice.issued", "en", names()).text()).contains("attached");
        assertThat(TEMPLATES
                        .render("invoice.issued", "en", with("documents", List.of()))
                        .text())
                .doesNotContain("attached");
    }

    @Test
    void theInvitationHasALinkWhenTheWorkflowGivesOne() {
        var names = with("data", Map.of("portalUrl", "https://portal.example.com/?a=1&b=2"));

        var email = TEMPLATES.render("customer.portal-invitation", "en", names);

        assertThat(email.html()).contains("href=\"https://portal.example.com/?a=1&amp;b=2\"");
        assertThat(email.text()).contains("https://portal.example.com/?a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/path", "data:text/html,x"})
    void aLinkThatIsNoWebPageIsRefused(String address) {
        var names = with("data", Map.of("portalUrl", address));

        assertThatThrownBy(() -> TEMPLATES.render("customer.portal-invitation", "en", names))
                .hasMessageContaining(address);
    }

    @Test
    void aMissingNameIsAnError() {
        var names = names();
        names.remove("invoice");

        assertThatThrownBy(() -> TEMPLATES.render("invoice.issued", "en", names))
                .hasMessageContaining("invoice");
    }

    @Test
    void anUnreadableAmountIsAnError() {
        var names =
                with("invoice", Map.of("number", "1", "issueDate", "2026-11-23", "total", "a lot", "currency", "EUR"));

        assertThatThrownBy(() -> TEMPLATES.render("invoice.issued", "en", names))
                .isInstanceOf(RuntimeException.class);
    }

    private static Map<String, Object> with(String name, Object value) {
        var names = names();
        names.put(name, value);
        return names;
    }

    private static Map<String, Object> names() {
        var names = new HashMap<String, Object>();
        names.put(
                "organisation",
                new Organisation(
                        "Noordlicht Energie",
                        new PostalAddress("Kerkstraat", "1", null, "3511 LX", "Utrecht", "NL"),
                        "post@noordlicht.example",
                        "service@noordlicht.example",
                        "+31 30 123 45 67",
                        "NL91ABNA0417164300",
                        ZoneId.of("Europe/Amsterdam"),
                        List.of("nl", "en"),
                        "nl",
                        CommunicationType.EMAIL,
                        false,
                        LegalIdentity.UNKNOWN,
                        null,
                        java.util.List.of(),
                        false));
        names.put("customer", customer("Van Dijk & Zonen", "transfer"));
        names.put(
                "invoice",
                Map.of(
                        "number", "202500123",
                        "issueDate", "2026-11-23",
                        "dueDate", "2026-12-07",
                        "total", "1234.5000",
                        "currency", "EUR"));
        names.put("contract", Map.of("number", "CT-7", "title", "Zonnestroom", "startDate", "2026-12-01"));
        names.put("data", Map.of());
        names.put("documents", List.of("invoice.pdf"));
        return names;
    }

    private static Map<String, Object> customer(String name, String paymentMethod) {
        return Map.of("number", "C-10482", "name", name, "paymentMethod", paymentMethod);
    }
}
