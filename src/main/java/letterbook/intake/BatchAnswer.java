package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import letterbook.base.TextId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch.
 *
 * @param key of the line, null where it could not be read
 */
@Schema(name = "BatchAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchAnswer(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String key,

        @Schema(description = "Of the entry; absent when there is a problem") @Nullable
        String id,

        @Nullable Problem problem) {

    static BatchAnswer problem(@Nullable String key, BatchLine line, Problem problem) {
        return new BatchAnswer(key, null, problem.atLine(line.number()));
    }

    static BatchAnswer of(Event event, BatchLine line, EventIntake.Outcome outcome) {
        return switch (outcome) {
            case EventIntake.Outcome.Made made ->
                new BatchAnswer(event.key(), TextId.of(made.entry().id()), null);
            case EventIntake.Outcome.Replayed replayed -> new BatchAnswer(event.key(), TextId.of(replayed.id()), null);
            case EventIntake.Outcome.Refused refused -> problem(event.key(), line, refused.problem());
        };
    }
}
