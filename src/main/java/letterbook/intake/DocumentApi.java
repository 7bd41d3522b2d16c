package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import letterbook.subject.DocumentReader;
import letterbook.subject.Documents;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices and contracts")
@RestController
@RequestMapping(path = ApiRoute.V1 + "/{kind:invoices|contracts}/{number}/documents/{name}")
class DocumentApi {

    private final Documents documents;
    private final DocumentReader reader;
    private final KnownSubject subjects;
    private final Uploads uploads;
    private final Contention contention;

    DocumentApi(
            Documents documents, DocumentReader reader, KnownSubject subjects, Uploads uploads, Contention contention) {
        this.documents = documents;
        this.reader = reader;
        this.subjects = subjects;
        this.uploads = uploads;
        this.contention = contention;
    }

    @Operation(
            summary = "Store a document of an invoice or contract",
            description = "The body is the document, kept byte for byte. It replaces one of that name.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = DocumentMedia.PDF_TYPE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = DocumentMedia.XML_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PutMapping(
            consumes = {DocumentMedia.PDF_TYPE, DocumentMedia.XML_TYPE, DocumentMedia.TEXT_XML_TYPE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DocumentBody> put(
            @PathVariable String kind,
            @PathVariable String number,
            @PathVariable String name,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        DocumentName.check(name);
        var subject = subjects.require(kind, number);
        var media = DocumentMedia.of(request.getContentType());
        try (var upload = uploads.receive(request)) {
            media.check(upload);
            var created = documents.find(subject.type(), subject.id(), name).isEmpty();
            var stored = uploads.load(
                    upload,
                    bytes -> contention.settle(() -> {
                        documents.put(subject.type(), subject.id(), name, media.type(), bytes);
                        return documents
                                .find(subject.type(), subject.id(), name)
                                .orElseThrow();
                    }));
            return Stored.answer(created, DocumentBody.of(stored));
        }
    }

    @Operation(summary = "Read a document, byte for byte as it was stored")
    @GetMapping
    ResponseEntity<byte[]> get(@PathVariable String kind, @PathVariable String number, @PathVariable String name) {
        var subject = subjects.find(kind, number).orElseThrow(() -> missing(number, name));
        var document = documents.find(subject.type(), subject.id(), name).orElseThrow(() -> missing(number, name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .eTag(document.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(reader.read(subject.type(), subject.id(), number, document));
    }

    private static ProblemException missing(String number, String name) {
        return Problem.notFound("There is no document " + Findings.shown(name) + " of " + Findings.shown(number) + ".")
                .asException();
    }
}
