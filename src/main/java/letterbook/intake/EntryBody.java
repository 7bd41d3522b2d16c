package letterbook.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import letterbook.base.TextId;
import letterbook.communication.CommunicationRow;
import org.jspecify.annotations.Nullable;

/** A communication entry in a list. */
@Schema(name = "CommunicationEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryBody(
        @Schema(example = "0r8m5k2c9t3xq") String id,
        @Schema(example = "C-1042") String customer,
        SubjectBody subject,
        @Schema(example = "invoice") String category,
        @Schema(example = "Invoice 202500123") String title,
        @Schema(example = "email") String type,
        @Schema(example = "administratie@vandijk.example") String receiver,
        @Schema(example = "successful") String status,
        Instant createdAt,

        @Schema(description = "When the provider took it") @Nullable
        Instant sentAt,

        @Schema(description = "When it leaves or is tried again") @Nullable
        Instant scheduledFor,

        @Schema(description = "1 for the first entry of a chain, 2 for its first resend")
        int position,

        @Schema(example = "MISSING_EMAIL") @Nullable String code,

        @Schema(description = "The provider's own words") @Nullable
        String text) {

    static EntryBody of(CommunicationRow row, String customerNumber) {
        return new EntryBody(
                TextId.of(row.id()),
                customerNumber,
                new SubjectBody(row.subjectType().apiName(), row.subjectNumber()),
                row.subjectType().apiName(),
                row.title(),
                row.type().apiName(),
                row.receiver(),
                row.status().apiName(),
                row.createdAt(),
                row.sentAt(),
                row.scheduledFor(),
                row.position(),
                row.code(),
                row.text());
    }
}
