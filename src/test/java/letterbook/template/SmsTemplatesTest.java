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
import letterbook.base.SmsParts;
import letterbook.organisation.LegalIdentity;
import letterbook.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTemplatesTest {

    private static final SmsTemplates TEMPLATES = new SmsTemplates();

    static Stream<Arguments> scenariosInEachLanguage() {
        return Stream.of(Scenario.values())
                .flatMap(scenario -> TemplateLanguage.ALL.stream().map(language -> Arguments.of(scenario, language)));
    }

    @ParameterizedTest
    @MethodSource("scenariosInEachLanguage")
    void everyScenarioFitsInOnePartInEveryLanguage(Scenario scenario, String language) {
        var text = TEMPLATES.render(scenario.code(), language, names());

        assertThat(text)
                .startsWith("Noordlicht Energie")
                .doesNotContain("{", "null", "\n", "  ")
                .endsWith(".");
        assertThat(SmsParts.of(text).unicode()).as(text).isFalse();
        assertThat(SmsParts.of(text).count()).as(text).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("scenariosInEachLanguage")
    void aLinkOfTheWorkflowComesLast(Scenario scenario, String language) {
        var names = names();
        names.put("data", Map.of("portalUrl", "https://mijn.noordlicht.example/f/202500123"));

        assertThat(TEMPLATES.render(scenario.code(), language, names))
                .endsWith(". https://mijn.noordlicht.example/f/202500123");
    }

    @Test
    void amountsAndDatesFollowTheLanguageInPlainSigns() {
        assertThat(TEMPLATES.render("invoice.issued", "en", names()))
                .isEqualTo("Noordlicht Energie: invoice 202500123 of €1,234.50, due 07/08/2026.");
        assertThat(TEMPLATES.render("invoice.issued", "nl", names()))
                .isEqualTo("Noordlicht Energie: factuur 202500123 van € 1.234,50, te betalen tot 07-08-2026.");
        assertThat(TEMPLATES.render("invoice.issued", "fr", names()))
                .isEqualTo("Noordlicht Energie : facture 202500123 de 1 234,50 €, à payer pour le 07/08/2026.");
        assertThat(TEMPLATES.render("invoice.issued", "de-AT", names()))
                .contains("Rechnung 202500123 über ", "fällig am 07.08.26");
    }

    @Test
    void aCreditNoteAndADirectDebitAskForNothing() {
        var credit = names();
        credit.put("invoice", invoice("-12.00"));
        var debit = names();
        debit.put("customer", customer("direct_debit"));

        assertThat(TEMPLATES.render("invoice.issued", "en", credit)).contains("credit note", "do not have to do");
        assertThat(TEMPLATES.render("invoice.issued", "nl", debit)).contains("automatisch");
    }

    @Test
    void anotherLanguageFallsBackToTheOrganisationsDefault() {
        assertThat(TEMPLATES.render("invoice.issued", "it", names())).contains("factuur");
    }

    @Test
    void typographicSignsBecomePlain() {
        assertThat(PlainSigns.in("‘L’eau’ – “l'huile”…\u202f1\u00a0234\n")).isEqualTo("'L'eau' - \"l'huile\"... 1 234");
    }

    @Test
    void aMissingNameIsAnError() {
        var names = names();
        names.remove("invoice");

        assertThatThrownBy(() -> TEMPLATES.render("invoice.issued", "en", names))
                .hasMessageContaining("invoice");
    }

    private static Map<String, Object> names() {
        var names = new HashMap<String, Object>();
        names.put(
                "organisation",
                new Organisation(
                        "Noordlicht Energie",
                        PostalAddress.NONE,
                        "post@noordlicht.example",
                        null,
                        null,
                        null,
                        ZoneId.of("Europe/Amsterdam"),
                        List.of("nl", "en", "de", "fr"),
                        "nl",
                        CommunicationType.SMS,
                        false,
                        LegalIdentity.UNKNOWN,
                        null,
                        List.of(),
                        false));
        names.put("customer", customer("transfer"));
        names.put("invoice", invoice("1234.5000"));
        names.put("contract", Map.of("number", "CT-7", "title", "Zonnestroom", "startDate", "2026-08-01"));
        names.put("data", Map.of());
        names.put("documents", List.of("invoice.pdf"));
        return names;
    }

    private static Map<String, Object> invoice(String total) {
        return Map.of(
                "number", "202500123",
                "issueDate", "2026-07-23",
                "dueDate", "2026-08-07",
                "total", total,
                "currency", "EUR");
    }

    private static Map<String, Object> customer(String paymentMethod) {
        return Map.of("number", "C-10482", "name", "Van Dijk & Zonen", "paymentMethod", paymentMethod);
    }
}
