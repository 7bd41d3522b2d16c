package letterbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import letterbook.DemoTest;
import letterbook.base.CommunicationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@DemoTest
class SandboxApiTest {

    @Autowired
    RestTestClient client;

    @Autowired
    SandboxMessages messages;

    @Test
    void messagesAreReadWithoutSigningInNewestFirst() {
        keep("First");
        keep("Second");

        client.get()
                .uri("/sandbox/api/messages?type=email&limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(2)
                .jsonPath("$[0].subject")
                .isEqualTo("Second")
                .jsonPath("$[1].subject")
                .isEqualTo("First")
                .jsonPath("$[0].to")
                .isEqualTo("ada@example.com")
                .jsonPath("$[0].text")
                .isEqualTo("Dear customer")
                .jsonPath("$[0].raw")
                .isEqualTo("Subject: Second\r\n\r\nDear customer")
                .jsonPath("$[0].provider")
                .isEqualTo("SMTP")
                .jsonPath("$[0].reference")
                .isEqualTo("ref-Second")
                .jsonPath("$[0].state")
                .isEqualTo("taken")
                .jsonPath("$[0].receivedAt")
                .value(String.class, time -> assertThat(time).endsWith("Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual"})
    void aTypeWithoutMessagesIsAnEmptyList(String type) {
        client.get()
                .uri("/sandbox/api/messages?type=" + type)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=fax", "limit=0", "limit=100000", "limit=many"})
    void aWrongQuestionIsABadRequest(String query) {
        client.get()
                .uri("/sandbox/api/messages?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private void keep(String subject) {
        var raw = "Subject: " + subject + "\r\n\r\nDear customer";
        messages.add(new NewMessage(
                CommunicationType.EMAIL,
                "SMTP",
                "bounce@example.org",
                "ada@example.com",
                subject,
                "Dear customer",
                raw.getBytes(StandardCharsets.UTF_8),
                "ref-" + subject,
                "taken",
                null));
    }
}
