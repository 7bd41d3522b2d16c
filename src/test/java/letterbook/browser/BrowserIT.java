package letterbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserIT {

    @Test
    void aPageIsThatOfABritishAgentAtADesk() {
        try (var browser = Browser.launch()) {
            var page = browser.page();
            page.navigate("about:blank");
            assertThat(page.evaluate("navigator.language")).isEqualTo("en-GB");
            assertThat(page.evaluate("[innerWidth, innerHeight].join('x')")).isEqualTo("1440x900");
        }
    }

    @Test
    void aPhoneIsNarrow() {
        try (var browser = Browser.launch()) {
            assertThat(browser.page(390, 844).evaluate("innerWidth")).isEqualTo(390);
        }
    }
}
