package letterbook.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import letterbook.base.TextId;
import letterbook.communication.CommunicationEntry;
import letterbook.communication.ReceiverMask;

/** An entry as the call that made it answers. */
@Schema(name = "Accepted")
record AcceptedBody(
        @Schema(example = "0r8m5k2c9t3xq") String id,
        @Schema(example = "generating") String status,
        @Schema(example = "email") String type,

        @Schema(example = "administratie@vandijk.example", description = "Empty where the customer has none")
        String receiver,

        Instant createdAt) {

    /** @param mayReadContent whether the receiver is shown in full */
    static AcceptedBody of(CommunicationEntry entry, boolean mayReadContent) {
        return new AcceptedBody(
                TextId.of(entry.id()),
                entry.status().apiName(),
                entry.type().apiName(),
                mayReadContent ? entry.receiver() : ReceiverMask.mask(entry.type(), entry.receiver()),
                entry.createdAt());
    }

    URI location() {
        return URI.create(ApiRoute.V1 + "/communications/" + id);
    }
}
