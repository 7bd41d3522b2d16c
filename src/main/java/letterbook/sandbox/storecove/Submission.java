package letterbook.sandbox.storecove;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A submission as it comes in. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Submission(
        @Nullable Long legalEntityId,
        @Nullable String idempotencyGuid,
        @Nullable Routing routing,
        @Nullable Document document) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Routing(@Nullable List<Identifier> eIdentifiers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Identifier(@Nullable String scheme, @Nullable String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(@Nullable String documentType, @Nullable Raw rawDocumentData) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Raw(@Nullable String document, @Nullable String parseStrategy) {}
}
