package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import letterbook.SignedInAs;
import letterbook.communication.ErrorCatalogue;
import letterbook.security.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
class ErrorCodesViewTest extends CommunicationPageTest {

    @Autowired
    private ErrorCatalogue catalogue;

    @Test
    void everyCodeIsExplainedUnderItsChannel() {
        open(Map.of());

        assertThat(codes())
                .containsExactlyInAnyOrderElementsOf(catalogue.chapters().stream()
                        .flatMap(chapter -> chapter.entries().stream())
                        .map(entry -> entry.code())
                        .toList());
        assertThat($(H2.class).all()).extracting(H2::getText).startsWith("All channels", "E-mail", "SMS (Twilio)");
    }

    @Test
    void aSearchFindsCodesAndWords() {
        open(Map.of("q", "missing_mobile"));
        assertThat(codes()).containsExactly("MISSING_MOBILE");

        open(Map.of("q", "mobile number no"));
        assertThat(codes()).contains("MISSING_MOBILE").doesNotContain("MISSING_EMAIL");
        assertThat(text())
                .contains("The customer has no mobile number.")
                .contains("Who can fix it", "you, on the customer’s page", "worthwhile");
    }

    @Test
    void aSearchThatFindsNothingCanBeReset() {
        open(Map.of("q", "no such words"));
        assertThat(codes()).isEmpty();
        assertThat(text()).contains("No code matches this search.");

        click("Reset search");
        assertThat(codes()).isNotEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theWordsCanBeReadInAnotherLanguage() {
        open(Map.of("q", "MISSING_MOBILE", "language", "nl"));
        assertThat(text()).contains("De klant heeft geen mobiel nummer.", "Wie kan het oplossen");

        Select<GuideLanguage> language = $(Select.class).single();
        test(language).selectItem("Français");
        assertThat(text()).contains("Le client n’a pas de numéro de mobile.");
    }

    @Test
    @SignedInAs({Permission.READ_COMMUNICATION_ENTRY, Permission.READ_MESSAGE_CONTENT})
    void theDetailsOfAFailureLeadToItsCode() {
        var id = book().anEmail(book().aCustomer()).failed("EMAIL_5.1.1").written();
        UI.getCurrent().navigate(RowWords.href(id));

        assertThat($(Anchor.class).withText("About this code").single().getHref())
                .isEqualTo("help/errors?q=EMAIL_5.1.1");
    }

    @Test
    @SignedInAs(Permission.EDIT_CUSTOMERS)
    void withoutThePermissionThePageDoesNotExist() {
        UI.getCurrent().navigate("help/errors");

        assertThat($(ErrorCode.class).exists()).isFalse();
    }

    private void open(Map<String, String> query) {
        UI.getCurrent().navigate("help/errors", QueryParameters.simple(query));
        roundTrip();
    }

    private List<String> codes() {
        return $(H3.class).all().stream().map(H3::getText).toList();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
