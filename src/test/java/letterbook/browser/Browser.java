package letterbook.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A headless Chromium whose pages are those of a British agent at a desk (en-GB, 1440 × 900).
 *
 * <p>Use it from one thread only, and close it; every page has cookies and storage of its own.
 */
public final class Browser implements AutoCloseable {

    // Otherwise Chromium looks for updates and Google's hosts, which a closed network refuses again and again.
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the machine's Chromium, or gets one first; fails with what to do if that is not possible. */
    public static Browser launch() {
        var options = new LaunchOptions().setHeadless(true).setArgs(QUIET);
        ChromiumSource.ofThisMachine().get().ifPresent(options::setExecutablePath);
        // Without this, creating Playwright downloads three browsers.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A new page at a desk. */
    public Page page() {
        return page(options -> options);
    }

    /** A new page of this size in CSS pixels. */
    public Page page(int width, int height) {
        return page(options -> options.setViewportSize(width, height));
    }

    /** A new page with other settings, for example {@code options -> options.setColorScheme(ColorScheme.DARK)}. */
    public Page page(UnaryOperator<NewContextOptions> settings) {
        var options = new NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900);
        return chromium.newContext(settings.apply(options)).newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
