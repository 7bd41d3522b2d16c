package letterbook.communication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import letterbook.customer.Customer;
import letterbook.customer.Customers;
import letterbook.subject.Contract;
import letterbook.subject.Documents;
import letterbook.subject.Invoice;
import letterbook.subject.SubjectType;
import letterbook.subject.Subjects;
import org.springframework.stereotype.Component;

/** Finds what a request is about, and takes the copy of it that the chain keeps. */
@Component
class RequestedSubject {

    private final Subjects subjects;
    private final Customers customers;
    private final Documents documents;

    RequestedSubject(Subjects subjects, Customers customers, Documents documents) {
        this.subjects = subjects;
        this.customers = customers;
        this.documents = documents;
    }

    /** A subject as it is now, with its customer. */
    record Found(long subjectId, Customer customer, MessageSource source) {}

    /** Throws {@link UnknownSubjectException}. */
    Found find(CommunicationRequest request) {
        var type = request.scenario().subjectType();
        return switch (type) {
            case INVOICE -> ofInvoice(request);
            case CONTRACT -> ofContract(request);
            case CUSTOMER -> {
                var customer = customers
                        .findByNumber(request.subjectNumber())
                        .orElseThrow(() -> new UnknownSubjectException(type, request.subjectNumber()));
                yield new Found(customer.id(), customer, new MessageSource(Map.of("data", request.data()), List.of()));
            }
        };
    }

    private Found ofInvoice(CommunicationRequest request) {
        var invoice = subjects.findInvoice(request.subjectNumber())
                .orElseThrow(() -> new UnknownSubjectException(SubjectType.INVOICE, request.subjectNumber()));
        return found(SubjectType.INVOICE, invoice.id(), invoice.details().customerId(), names(invoice), request);
    }

    private Found ofContract(CommunicationRequest request) {
        var contract = subjects.findContract(request.subjectNumber())
                .orElseThrow(() -> new UnknownSubjectException(SubjectType.CONTRACT, request.subjectNumber()));
        return found(SubjectType.CONTRACT, contract.id(), contract.details().customerId(), names(contract), request);
    }

    private Found found(
            SubjectType type, long id, long customerId, Map<String, Object> names, CommunicationRequest request) {
        var data = Map.<String, Object>of(type.apiName(), names, "data", request.data());
        var attached = documents.of(type, id).stream()
                .map(document -> new MessageSource.SourceDocument(
                        document.name(), document.mediaType(), document.size(), document.sha256()))
                .toList();
        var customer = customers.find(customerId).orElseThrow();
        return new Found(id, customer, new MessageSource(data, attached));
    }

    private static Map<String, Object> names(Invoice invoice) {
        var details = invoice.details();
        var names = new LinkedHashMap<String, Object>();
        names.put("number", invoice.number());
        names.put("issueDate", details.issueDate().toString());
        if (details.dueDate() != null) {
            names.put("dueDate", details.dueDate().toString());
        }
        names.put("total", details.total().toPlainString());
        names.put("currency", details.currency());
        return names;
    }

    private static Map<String, Object> names(Contract contract) {
        return Map.of(
                "number", contract.number(),
                "title", contract.details().title(),
                "startDate", contract.details().startDate().toString());
    }
}
