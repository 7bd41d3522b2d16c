package letterbook.intake;

import java.util.List;
import letterbook.communication.Acceptance;
import letterbook.communication.Actor;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.Ledger;
import letterbook.security.ApiClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events, each once however often and from however many requests at once it comes. */
@Component
class EventIntake {

    private final Acceptance acceptance;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Contention contention;
    private final TransactionTemplate transactions;

    EventIntake(
            Acceptance acceptance,
            Ledger ledger,
            Idempotency idempotency,
            Contention contention,
            TransactionTemplate transactions) {
        this.acceptance = acceptance;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.contention = contention;
        this.transactions = transactions;
    }

    /** An entry, and whether an earlier request made it. */
    record Taken(CommunicationEntry entry, boolean replayed) {}

    Taken take(ApiClient client, Event event) {
        return contention.settle(() -> transactions.execute(status -> takeInTransaction(client, event)));
    }

    private Taken takeInTransaction(ApiClient client, Event event) {
        var carried = idempotency
                .find(client.id(), Idempotency.Operation.SEND, List.of(event.key()))
                .get(event.key());
        if (carried == null) {
            var entry = acceptance.accept(event.request(), Actor.workflow(client.name()));
            idempotency.add(
                    client.id(),
                    Idempotency.Operation.SEND,
                    List.of(new Idempotency.Carried(event.key(), event.sha256(), entry.id())));
            return new Taken(entry, false);
        }
        if (!carried.isOf(event.sha256())) {
            throw IdempotencyKey.reused(IdempotencyKey.HEADER, event.key()).asException();
        }
        return new Taken(ledger.find(carried.communicationId()).orElseThrow(), true);
    }
}
