package letterbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import letterbook.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@IntegrationTest
class NoSandboxTest {

    @Test
    void outsideTheDemoThereIsNoSandbox(
            @Autowired RestTestClient client,
            @Autowired ObjectProvider<SandboxSmtp> smtp,
            @Autowired ObjectProvider<SandboxMessages> messages,
            @Autowired ObjectProvider<SandboxApi> api,
            @Autowired ObjectProvider<SandboxPages> pages) {
        assertThat(smtp.stream()).isEmpty();
        assertThat(messages.stream()).isEmpty();
        assertThat(api.stream()).isEmpty();
        assertThat(pages.stream()).isEmpty();
        client.get()
                .uri("/sandbox/api/messages?type=email")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
