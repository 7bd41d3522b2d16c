package letterbook.sandbox;

import java.util.List;
import java.util.Objects;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import org.springframework.stereotype.Component;

/** A provider that only tests know: it prints until somebody lets it say more. */
@Component
@ConditionalOnSandbox
class PlayedPost implements StandIn {

    static final String NAME = "Played post";

    private final SandboxMessages messages;

    PlayedPost(SandboxMessages messages) {
        this.messages = messages;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public CommunicationType type() {
        return CommunicationType.POST;
    }

    @Override
    public List<String> tricks() {
        return List.of("A letter to Nowhere comes back.");
    }

    @Override
    public List<Answer> answers(SandboxMessage message) {
        return Objects.equals(message.state(), "printing")
                ? List.of(new Answer("sent", "Sent"), new Answer("broken", "Broken"))
                : List.of();
    }

    @Override
    public void answer(SandboxMessage message, Answer answer) {
        if (answer.key().equals("broken")) {
            throw new IllegalStateException("nobody listens");
        }
        messages.move(message.id(), "printing", answer.key());
    }
}
