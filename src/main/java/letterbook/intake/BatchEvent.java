package letterbook.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a batch: an event with its key. */
@Schema(name = "BatchLine")
record BatchEvent(
        @Schema(
                example = "2026-11/202500123",
                description = "Names this event, as the header Idempotency-Key does",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String key,

        @Schema(example = "invoice.issued", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String scenario,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        SubjectBody subject,

        @Nullable Map<String, Object> data) {

    Event toEvent(ApiJson json) {
        return Event.of(IdempotencyKey.check("key", key), new EventBody(scenario, subject, data), json);
    }
}
