package letterbook.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an event is about. */
@Schema(name = "Subject")
record SubjectBody(
        @Schema(
                example = "invoice",
                allowableValues = {"invoice", "contract", "customer"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String type,

        @Schema(example = "202500123", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String number) {}
