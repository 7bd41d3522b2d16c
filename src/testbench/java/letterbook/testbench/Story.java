package letterbook.testbench;

import com.vaadin.flow.component.login.testbench.LoginFormElement;
import com.vaadin.testbench.HasElementQuery;
import com.vaadin.testbench.TestBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a browser in front of the running demo. */
abstract class Story implements HasElementQuery {

    private final WebDriver driver = TestBench.createDriver(new ChromeDriver(chrome()));

    @BeforeEach
    void sitDown() {
        driver.manage().window().setSize(new Dimension(1440, 900));
    }

    @AfterEach
    void leave() {
        driver.quit();
    }

    /** Opens this path of the demo, as nobody yet. */
    void open(String path) {
        driver.get(RunningDemo.address().resolve(path).toString());
    }

    /** Opens the demo and signs in; the password of all its users is the same. */
    void signIn(String user) {
        open("/");
        var form = signInForm();
        form.getUsernameField().setValue(user);
        form.getPasswordField().setValue("letterbook");
        form.submit();
        waitUntil(() -> !$(LoginFormElement.class).exists());
    }

    /** The sign-in form, once it is there. */
    LoginFormElement signInForm() {
        waitUntil(() -> $(LoginFormElement.class).exists());
        return $(LoginFormElement.class).single();
    }

    /** Waits until this holds, at most ten seconds. */
    void waitUntil(BooleanSupplier condition) {
        new WebDriverWait(driver, Duration.ofSeconds(10)).until(ignored -> condition.getAsBoolean());
    }

    @Override
    public SearchContext getContext() {
        return driver;
    }

    private static ChromeOptions chrome() {
        var options = new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--lang=en-GB");
        var debian = Path.of("/usr/bin/chromium");
        if (Files.isExecutable(debian)) {
            options.setBinary(debian.toFile());
        }
        return options;
    }
}
