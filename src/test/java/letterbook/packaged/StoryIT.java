package letterbook.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import letterbook.browser.Browser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job in a real browser on the packaged application: a failed invoice is found, understood, mended and resent. */
class StoryIT {

    private static final int PATIENCE_MILLIS = 30_000;

    private static Node node;

    /** As it is when nothing is configured, but that electronic invoices go over an access point of its own. */
    @BeforeAll
    static void start() throws IOException {
        var folder = Path.of("target", "story-data-" + System.nanoTime()).toString();
        node = Node.laidOut(
                "story",
                Map.of(
                        "LETTERBOOK_DATA_DIR", folder,
                        "LETTERBOOK_DEMO", "true",
                        "LETTERBOOK_EINVOICE_PEPPOL_TRANSPORT", "as4"));
        node.start();
    }

    @AfterAll
    static void stop() {
        node.stop();
    }

    @Test
    void anAgentFindsAFailedInvoiceMendsTheAddressAndResendsIt() throws IOException {
        try (var browser = Browser.launch()) {
            var page = browser.page();
            page.setDefaultTimeout(PATIENCE_MILLIS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            tell(node, page);
        }
    }

    @Test
    void anElectronicInvoiceReachesTheBuyersAccessPoint() throws IOException {
        put(node, "/api/v1/customers/BUYER", """
                {"name": "Van Dijk Installaties", "kind": "company", "language": "nl", "paymentMethod": "transfer",
                 "address": {"street": "Kade", "houseNumber": "1", "postalCode": "3511 LX", "city": "Utrecht", "country": "NL"},
                 "eInvoicing": {"network": "peppol", "scheme": "0106", "identifier": "12345678"},
                 "preferences": {"invoice": "e_invoice"}}""");
        put(node, "/api/v1/invoices/STORY-2", """
                {"customer": "BUYER", "issueDate": "2026-11-01", "dueDate": "2026-12-01", "total": "121.00", "currency": "EUR"}""");
        call(
                node,
                HttpRequest.newBuilder(node.uri("/api/v1/communications"))
                        .header("Idempotency-Key", "over as4")
                        .POST(BodyPublishers.ofString("""
                        {"scenario": "invoice.issued", "subject": {"type": "invoice", "number": "STORY-2"}}""")));

        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(
                                call(node, HttpRequest.newBuilder(node.uri("/api/v1/communications?customer=BUYER"))))
                        .contains("\"successful\""));
        assertThat(call(node, HttpRequest.newBuilder(node.uri("/sandbox/api/messages?type=e_invoice"))))
                .contains("Peppol AS4", "Invoice STORY-2", "0106:12345678");
    }

    private static void tell(Node node, Page page) throws IOException {
        put(node, "/api/v1/customers/STORY", """
                {"name": "Jan Jansen", "kind": "person", "language": "nl", "email": "jan+unknown@example.com",
                 "paymentMethod": "transfer"}""");
        put(node, "/api/v1/invoices/STORY-1", """
                {"customer": "STORY", "issueDate": "2026-11-01", "total": "121.00", "currency": "EUR"}""");

        page.navigate(node.uri("/").toString());
        button(page, "agent").click();
        page.waitForURL("**/customers");
        assertNothingSerious(page);

        page.navigate(node.uri("/customers/STORY/communication").toString());
        assertThat(page.getByText("No communication yet for this customer.")).isVisible();
        assertNothingSerious(page);

        call(
                node,
                HttpRequest.newBuilder(node.uri("/api/v1/communications"))
                        .header("Idempotency-Key", "story")
                        .POST(BodyPublishers.ofString("""
                        {"scenario": "invoice.issued", "subject": {"type": "invoice", "number": "STORY-1"}}""")));
        page.reload();
        var row = page.getByText("Invoice STORY-1").first();
        assertThat(page.getByText("The mailbox does not exist").first()).isVisible();
        assertNothingSerious(page);

        row.click();
        assertThat(page.getByText("answer from SMTP")).isVisible();
        assertNothingSerious(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit e-mail address"))
                .click();
        var email = page.getByLabel("E-mail").first();
        assertThat(email).isFocused();
        email.fill("jan@example.com");
        button(page, "Save").click();
        assertThat(email).isHidden();

        page.navigate(node.uri("/customers/STORY/communication").toString());
        page.getByText("Invoice STORY-1").first().click();
        button(page, "Resend").click();
        assertThat(page.getByText("jan@example.com").first()).isVisible();
        button(page, "Resend by e-mail").click();
        assertThat(page.getByText("The message was sent: SMTP took it.")).isVisible();
        assertThat(page.getByText("resent by Sanne de Wit")).isVisible();
        assertNothingSerious(page);

        assertThat(call(node, HttpRequest.newBuilder(node.uri("/sandbox/api/messages?type=email"))))
                .contains("jan@example.com", "STORY-1");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private static void assertNothingSerious(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                        .filter(violation -> !isScrollerOfTabs(violation))
                        .map(violation -> violation.getId() + ": " + violation.getNodes())
                        .toList();
        assertThat(serious).as(page.url()).isEmpty();
    }

    /** Vaadin's tabs have a scroller of their own between the list and its tabs, which axe takes for a child of the list. */
    private static boolean isScrollerOfTabs(Rule violation) {
        return violation.getId().equals("aria-required-children")
                && violation.getNodes().stream().allMatch(node -> node.getHtml().startsWith("<vaadin-tabs "));
    }

    private static void put(Node node, String path, String json) throws IOException {
        call(node, HttpRequest.newBuilder(node.uri(path)).PUT(BodyPublishers.ofString(json)));
    }

    private static String call(Node node, HttpRequest.Builder request) throws IOException {
        var answer = node.send(request.header("Authorization", "Bearer letterbook-demo-key")
                .header("Content-Type", "application/json")
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }
}
