package letterbook.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import letterbook.base.TextId;
import letterbook.communication.Actor;
import letterbook.communication.ResendDeniedException;
import letterbook.communication.Resends;
import letterbook.security.ApiClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Resends an entry once however often the request comes. */
@Component
class ResendIntake {

    private final Resends resends;
    private final Idempotency idempotency;
    private final Contention contention;
    private final TransactionTemplate transactions;

    ResendIntake(Resends resends, Idempotency idempotency, Contention contention, TransactionTemplate transactions) {
        this.resends = resends;
        this.idempotency = idempotency;
        this.contention = contention;
        this.transactions = transactions;
    }

    EventIntake.Outcome resend(ApiClient client, String key, long id) {
        try {
            return contention.settle(() -> transactions.execute(status -> resendOnce(client, key, id)));
        } catch (ResendDeniedException denied) {
            // the same request, sent twice at once, may have been the one that made it impossible
            return carried(client, key, id).orElseThrow(() -> denied);
        }
    }

    private EventIntake.Outcome resendOnce(ApiClient client, String key, long id) {
        return carried(client, key, id).orElseGet(() -> {
            var entry = resends.resend(id, Actor.workflow(client.name()));
            idempotency.add(
                    client.id(),
                    Idempotency.Operation.RESEND,
                    List.of(new Idempotency.Carried(key, hash(id), entry.id())));
            return new EventIntake.Outcome.Made(entry);
        });
    }

    private Optional<EventIntake.Outcome> carried(ApiClient client, String key, long id) {
        return Optional.ofNullable(idempotency
                        .find(client.id(), Idempotency.Operation.RESEND, List.of(key))
                        .get(key))
                .map(earlier -> earlier.isOf(hash(id))
                        ? new EventIntake.Outcome.Replayed(earlier.communicationId())
                        : new EventIntake.Outcome.Refused(IdempotencyKey.reused(IdempotencyKey.HEADER, key)));
    }

    private static byte[] hash(long id) {
        return Sha256.of(TextId.of(id).getBytes(StandardCharsets.UTF_8));
    }
}
