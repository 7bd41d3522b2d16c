package letterbook.sandbox.storecove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxPace;
import letterbook.sandbox.StandIn;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What becomes of submissions: they are delivered by themselves, and answered as a person asks. */
@Component
@ConditionalOnSandbox
class StorecoveLife implements StandIn {

    private static final Answer DELIVERED = new Answer("delivered", "Delivered");
    private static final Answer ACCEPTED = new Answer("response-ap", "Buyer accepts");
    private static final Answer QUERY = new Answer("response-uq", "Buyer has a question");
    private static final Answer REJECTED = new Answer("response-re", "Buyer rejects");
    private static final Answer MLS_REJECTED = new Answer("mls-re", "Access point rejects");

    private final StorecoveShelf shelf;
    private final StorecoveQueue queue;

    StorecoveLife(StorecoveShelf shelf, StorecoveQueue queue) {
        this.shelf = shelf;
        this.queue = queue;
    }

    @Override
    public String provider() {
        return StorecoveShelf.PROVIDER;
    }

    @Override
    public List<String> tricks() {
        return Stream.of(Trick.values()).map(Trick::sentence).toList();
    }

    @Override
    public List<Answer> answers(SandboxMessage message) {
        if (message.reference() == null) {
            return List.of();
        }
        var answers = new ArrayList<Answer>();
        if (!StorecoveShelf.SENT.equals(message.state())) {
            answers.add(DELIVERED);
        }
        answers.addAll(List.of(ACCEPTED, QUERY, REJECTED, MLS_REJECTED));
        return answers;
    }

    @Override
    public void answer(SandboxMessage message, Answer answer) {
        switch (answer.key()) {
            case "delivered" -> deliver(message);
            case "response-ap" -> queue.tell(invoiceResponse(message, "AP", List.of()));
            case "response-uq" ->
                queue.tell(invoiceResponse(
                        message,
                        "UQ",
                        List.of(clarification("OPStatusAction", "PIN", "To which order does this belong?"))));
            case "response-re" ->
                queue.tell(invoiceResponse(
                        message,
                        "RE",
                        List.of(
                                clarification("OPStatusReason", "REF", "Order 4711 is not known here"),
                                clarification("OPStatusAction", "NIN", "Send a new invoice with the right order"))));
            case "mls-re" -> queue.tell(messageLevelStatus(message));
            default -> throw new IllegalArgumentException(answer.key());
        }
    }

    @Scheduled(fixedDelayString = SandboxPace.GLANCE)
    void deliverWhatIsDue() {
        shelf.due().forEach(this::deliver);
    }

    private void deliver(SandboxMessage message) {
        if (shelf.deliver(message)) {
            queue.tell(event(message, "document_submission", "succeeded"));
        }
    }

    static Map<String, Object> event(SandboxMessage message, String group, String event) {
        var body = new LinkedHashMap<String, Object>();
        body.put("event_group", group);
        body.put("event", event);
        body.put("document_submission_guid", Objects.requireNonNull(message.reference()));
        body.put("idempotencyGuid", Objects.requireNonNull(message.notes()));
        return body;
    }

    private static Map<String, Object> invoiceResponse(
            SandboxMessage message, String code, List<Map<String, String>> clarifications) {
        var body = event(message, "received_document", "received");
        body.put("document_guid", UUID.randomUUID().toString());
        body.put("document_type", "invoice_response");
        body.put("invoiceResponse", Map.of("responseCode", code, "clarifications", clarifications));
        return body;
    }

    private static Map<String, Object> messageLevelStatus(SandboxMessage message) {
        var body = event(message, "received_document", "received");
        body.put("document_guid", UUID.randomUUID().toString());
        body.put("document_type", "message_level_status");
        body.put(
                "messageLevelStatus",
                Map.of(
                        "responseCode",
                        "RE",
                        "reasons",
                        List.of(Map.of("code", "BV", "text", "BR-NL-5 is broken: the postal code is missing"))));
        return body;
    }

    private static Map<String, String> clarification(String type, String code, String text) {
        return Map.of("clarificationType", type, "clarificationCode", code, "clarification", text);
    }
}
