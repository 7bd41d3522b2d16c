package letterbook.intake;

import java.util.Optional;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import org.springframework.stereotype.Component;

/** Finds the invoice or contract that an address names. */
@Component
class KnownSubject {

    private final Subjects subjects;

    KnownSubject(Subjects subjects) {
        this.subjects = subjects;
    }

    /** A stored invoice or contract. */
    record Subject(SubjectType type, long id) {}

    /** @param kind {@code invoices} or {@code contracts}, as in the address */
    Optional<Subject> find(String kind, String number) {
        return kind.equals("invoices")
                ? subjects.findInvoice(number).map(invoice -> new Subject(SubjectType.INVOICE, invoice.id()))
                : subjects.findContract(number).map(contract -> new Subject(SubjectType.CONTRACT, contract.id()));
    }

    Subject require(String kind, String number) {
        return find(kind, number)
                .orElseThrow(() -> Problem.notFound("There is nothing stored under " + kind + "/"
                                + Findings.shown(number) + ". Store it first, then its documents.")
                        .asException());
    }
}
