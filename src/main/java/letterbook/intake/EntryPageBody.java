package letterbook.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list, newest first. */
@Schema(name = "CommunicationEntryPage")
record EntryPageBody(
        List<EntryBody> items,

        @Schema(description = "Send it as cursor for the next page; null on the last one") @Nullable
        String nextCursor) {}
