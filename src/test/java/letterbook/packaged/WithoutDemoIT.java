package letterbook.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import letterbook.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutDemoIT {

    private static Node node;

    @BeforeAll
    static void start() throws IOException {
        node = new Node("without-demo", TestDatabase.environment("without-demo"));
        Files.deleteIfExists(Path.of("target", "node-without-demo.log"));
        node.start();
    }

    @AfterAll
    static void stop() {
        node.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/api/messages?type=email", "/sandbox/twilio/2010-04-01", "/sandbox/pingen/auth"})
    void thereIsNoSandbox(String address) throws IOException {
        var answer = node.send(HttpRequest.newBuilder(node.uri(address)).build());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void theDemoKeyOpensNothing() throws IOException {
        var answer = node.send(HttpRequest.newBuilder(node.uri("/api/v1/communications"))
                .header("Authorization", "Bearer letterbook-demo-key")
                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theLogTellsHowTheFirstAdministratorIsMade() throws IOException {
        assertThat(Path.of("target", "node-without-demo.log")).content().contains("/setup/");
    }
}
