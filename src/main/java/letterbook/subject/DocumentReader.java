package letterbook.subject;

import letterbook.base.audit.AuditTrail;
import letterbook.base.audit.Deed;
import letterbook.base.audit.DeedKind;
import letterbook.base.audit.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out documents to people and programs, and notes in the audit log that they got them. Asks nobody for permission. */
@Service
public class DocumentReader {

    private final ContentStore content;
    private final AuditTrail audit;

    DocumentReader(ContentStore content, AuditTrail audit) {
        this.content = content;
        this.audit = audit;
    }

    /** @param number of the invoice or contract that the document belongs to */
    @Transactional
    public byte[] read(SubjectType type, long subjectId, String number, Document document) {
        var thing = new Thing(Thing.Kind.valueOf(type.name()), subjectId, number);
        audit.note(Deed.of(DeedKind.DOCUMENT_OPENED, thing, document.name()));
        return content.get(document.sha256());
    }
}
