package letterbook.sandbox;

import java.util.List;
import letterbook.base.CommunicationType;

/** A provider as the sandbox plays it: it takes messages over the provider's own protocol and answers as a person asks it to. */
public interface StandIn {

    /** As the channel names it: {@code Twilio}. */
    String provider();

    /** Whose messages it takes. */
    default CommunicationType type() {
        return switch (provider()) {
            case "SMTP" -> CommunicationType.EMAIL;
            case "Twilio" -> CommunicationType.SMS;
            case "Pingen" -> CommunicationType.POST;
            default -> CommunicationType.E_INVOICE;
        };
    }

    /** For a person who tries it out: what to write where to make it fail, one sentence each. */
    List<String> tricks();

    /** What a person may let it answer to this message now; empty when there is nothing left to say. */
    List<Answer> answers(SandboxMessage message);

    /** Answers as the provider would, over the provider's own protocol. */
    void answer(SandboxMessage message, Answer answer);

    /**
     * @param key for example {@code delivered}
     * @param label on the button, for example {@code Delivered}
     */
    record Answer(String key, String label) {}
}
