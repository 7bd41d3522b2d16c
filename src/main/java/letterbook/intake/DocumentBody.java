package letterbook.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import letterbook.subject.Document;

/** A stored document, without its bytes. */
@Schema(name = "Document")
record DocumentBody(
        @Schema(example = "invoice.pdf") String name,
        @Schema(example = "application/pdf") String mediaType,
        @Schema(description = "In bytes") int size,

        @Schema(description = "Of the bytes, 64 hexadecimal digits")
        String sha256) {

    static DocumentBody of(Document document) {
        return new DocumentBody(document.name(), document.mediaType(), document.size(), document.sha256());
    }
}
