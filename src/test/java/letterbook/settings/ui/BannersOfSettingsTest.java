package letterbook.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.List;
import letterbook.IntegrationTest;
import letterbook.SignedInAs;
import letterbook.base.UtcTime;
import letterbook.dispatch.TestPauses;
import letterbook.organisation.Organisations;
import letterbook.security.Permission;
import letterbook.settings.PausedProviders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

@IntegrationTest
class BannersOfSettingsTest extends SpringBrowserlessTest {

    @Autowired
    private TestPauses pauses;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisations organisations;

    @Autowired
    private PausedProviders paused;

    @AfterEach
    void asItWas() {
        resumeTwilio();
        organisations.switchTestMode(false);
        // what a page tells is up to a second old, and the next test's page would still tell of this one's pause
        await().until(() -> paused.now().isEmpty());
    }

    @Test
    @SignedInAs({Permission.EDIT_ORGANISATION_SETTINGS, Permission.READ_COMMUNICATION_ENTRY})
    void administratorsSeeWhoIsPausedSinceWhenAndWhyWithALinkAndWithoutReloading() {
        openAPage();
        assertThat(banners()).isEmpty();

        pauseTwilio();

        eventually(() -> assertThat(banners())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("Twilio is paused since ")
                        .contains(": ")
                        .endsWith("Channels")));
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("settings/channels"));

        resumeTwilio();
        eventually(() -> assertThat(banners()).isEmpty());
    }

    @Test
    @SignedInAs(Permission.READ_COMMUNICATION_ENTRY)
    void agentsAreToldCalmlyThatMessagesWait() {
        openAPage();

        pauseTwilio();

        eventually(() -> assertThat(banners()).containsExactly("SMS waits at the moment: Twilio takes no messages."));
    }

    @Test
    @SignedInAs
    void whoMayNotReadMessagesIsToldNothing() {
        pauseTwilio();
        await().until(() -> !paused.now().isEmpty());
        openAPage();

        assertThat(banners()).isEmpty();
    }

    @Test
    @SignedInAs
    void testModeShowsOnEveryPageWithoutReloading() {
        openAPage();

        organisations.switchTestMode(true);

        eventually(() ->
                assertThat(banners()).containsExactly("Test mode: messages are made and kept, and none is sent."));
    }

    @Test
    @WithAnonymousUser
    void testModeShowsOnTheSignInPage() {
        organisations.switchTestMode(true);

        navigate("login", Component.class);

        assertThat(find(Paragraph.class).withClassName("login-banner").all())
                .singleElement()
                .matches(Component::isVisible);
    }

    private void openAPage() {
        navigate("account/password", Component.class);
    }

    private List<String> banners() {
        return find(Div.class).withClassName("banner").all().stream()
                .map(banner -> banner.getElement().getTextRecursively())
                .toList();
    }

    private void pauseTwilio() {
        jdbc.sql("insert into provider_pause values ('Twilio', ?, ?, 1, 'EMAIL_AUTH', null)")
                .params(
                        UtcTime.toColumn(Instant.now()),
                        UtcTime.toColumn(Instant.now().plusSeconds(60)))
                .update();
    }

    private void resumeTwilio() {
        pauses.end("Twilio");
    }

    private void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        // in this thread: the page belongs to it
        await().pollInSameThread().untilAsserted(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            roundTrip();
            assertion.run();
        });
    }
}
