package letterbook.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import letterbook.base.UtcTime;
import letterbook.communication.MessageSource.SourceDocument;
import letterbook.subject.SubjectType;

/** Stores many documents at once; the same bytes once. */
final class DocumentShelf {

    private static final String PDF = "application/pdf";

    private final BulkInsert contents;
    private final BulkInsert documents;
    private final Set<String> stored = new HashSet<>();

    DocumentShelf(BulkInsert.Database database) {
        contents = new BulkInsert(database, "content", "sha256, size, bytes, created_at");
        documents = new BulkInsert(
                database, "document", "subject_type, subject_id, name, media_type, size, sha256, updated_at", contents);
    }

    SourceDocument put(SubjectType type, long subjectId, String name, byte[] pdf, Instant at) {
        var sha256 = sha256(pdf);
        var hex = HexFormat.of().formatHex(sha256);
        var time = UtcTime.toColumn(at);
        if (stored.add(hex)) {
            contents.add(sha256, pdf.length, pdf, time);
        }
        documents.add(type.code(), subjectId, name, PDF, pdf.length, sha256, time);
        return new SourceDocument(name, PDF, pdf.length, hex);
    }

    void flush() {
        documents.flush();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
