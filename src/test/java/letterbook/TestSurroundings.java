package letterbook;

import java.time.Duration;
import letterbook.database.TestDatabase;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application under test to the database and the mail server of the tests. */
class TestSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static {
        // for a machine that has other things to do as well
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(TestDatabase.properties())
                .and(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + TestMail.port(),
                        "vaadin.productionMode=true",
                        "letterbook.demo=false",
                        "letterbook.sandbox.enabled=true",
                        "letterbook.data-dir=target/test-data",
                        "letterbook.sandbox.pace.step=100ms",
                        "letterbook.sandbox.pace.glance=40ms",
                        "letterbook.post.pingen.first-look=100ms",
                        "letterbook.e-invoice.chorus-pro.watch=50ms",
                        "letterbook.e-invoice.storecove.fetch=1s",
                        "letterbook.pages.look=50ms",
                        "letterbook.dispatch.polling-interval=100ms",
                        "letterbook.dispatch.first-retry=100ms",
                        "letterbook.dispatch.overdue-receipts=200ms",
                        "letterbook.dispatch.heartbeat=5s")
                .applyTo(context);
    }
}
